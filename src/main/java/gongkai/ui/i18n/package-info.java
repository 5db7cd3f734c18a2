/** The languages and colour schemes of the screen. */
@NullMarked
package gongkai.ui.i18n;

import org.jspecify.annotations.NullMarked;
