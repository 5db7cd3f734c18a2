/** What a document says of itself: title, publisher, date, year, form, and whose it is. */
@NullMarked
package gongkai.reading.metadata;

import org.jspecify.annotations.NullMarked;
