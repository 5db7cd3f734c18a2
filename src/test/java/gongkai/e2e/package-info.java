/** What crosses the features: every route in a browser, and the way of a number through all of them. */
@NullMarked
package gongkai.e2e;

import org.jspecify.annotations.NullMarked;
