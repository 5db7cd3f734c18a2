/** The views of targets and notes. */
@NullMarked
package gongkai.planning.ui;

import org.jspecify.annotations.NullMarked;
