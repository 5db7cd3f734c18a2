/** What one document may cost to read, and what is said where it costs more or cannot be read. */
@NullMarked
package gongkai.reading.budget;

import org.jspecify.annotations.NullMarked;
