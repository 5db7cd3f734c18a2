/** Documents of every format as text with tables: web pages, Word, PDF, plain text. */
@NullMarked
package gongkai.reading.document;

import org.jspecify.annotations.NullMarked;
