/** Units beside one another, and one by itself. */
@NullMarked
package gongkai.dashboard.unit;

import org.jspecify.annotations.NullMarked;
