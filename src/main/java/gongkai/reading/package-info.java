/**
 * Reading annual reports: from the bytes of a document to the claims it makes, with nothing it says left out. Pure:
 * no database, no container, no screen.
 */
@NullMarked
package gongkai.reading;

import org.jspecify.annotations.NullMarked;
