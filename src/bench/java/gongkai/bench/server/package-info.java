/** What the server needs to answer: alone, with more figures, and with many readers. */
@NullMarked
package gongkai.bench.server;

import org.jspecify.annotations.NullMarked;
