/** What is on a page as a file to take along: CSV and workbook. */
@NullMarked
package gongkai.ui.download;

import org.jspecify.annotations.NullMarked;
