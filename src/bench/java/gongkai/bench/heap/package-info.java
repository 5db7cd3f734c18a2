/** What the server holds in memory for those who read. */
@NullMarked
package gongkai.bench.heap;

import org.jspecify.annotations.NullMarked;
