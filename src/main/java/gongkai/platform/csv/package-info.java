/** Tables of text for spreadsheet programs. */
@NullMarked
package gongkai.platform.csv;

import org.jspecify.annotations.NullMarked;
