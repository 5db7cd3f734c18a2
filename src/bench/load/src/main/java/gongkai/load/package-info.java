/** Readers by the hundred who click through the dashboard. */
@NullMarked
package gongkai.load;

import org.jspecify.annotations.NullMarked;
