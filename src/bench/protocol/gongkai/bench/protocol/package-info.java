/** What a browser says to the server and hears from it, without a browser. */
@NullMarked
package gongkai.bench.protocol;

import org.jspecify.annotations.NullMarked;
