/** Claims from sentences. */
@NullMarked
package gongkai.reading.narrative;

import org.jspecify.annotations.NullMarked;
