/** How sources divide a region into levels. */
@NullMarked
package gongkai.dashboard.level;

import org.jspecify.annotations.NullMarked;
