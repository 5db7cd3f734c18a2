/** The small parts that views are made of. */
@NullMarked
package gongkai.ui.component;

import org.jspecify.annotations.NullMarked;
