/** The sign-in page. */
@NullMarked
package gongkai.access.ui;

import org.jspecify.annotations.NullMarked;
