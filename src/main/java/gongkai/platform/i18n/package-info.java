/** Words and numbers in the languages of the screen, without a screen. */
@NullMarked
package gongkai.platform.i18n;

import org.jspecify.annotations.NullMarked;
