/** What it costs to take figures in, to keep them and to start with them. */
@NullMarked
package gongkai.bench.store;

import org.jspecify.annotations.NullMarked;
