/** What all readers share: the reading form of a text, its stretches, its outline, numerals and periods. */
@NullMarked
package gongkai.reading.text;

import org.jspecify.annotations.NullMarked;
