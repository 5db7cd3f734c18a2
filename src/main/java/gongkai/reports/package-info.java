/** Reading annual reports: from the bytes of a document to the claims it makes, with nothing it says left out. */
@NullMarked
package gongkai.reports;

import org.jspecify.annotations.NullMarked;
