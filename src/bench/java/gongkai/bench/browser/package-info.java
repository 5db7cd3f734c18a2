/** What is measured in a browser. */
@NullMarked
package gongkai.bench.browser;

import org.jspecify.annotations.NullMarked;
