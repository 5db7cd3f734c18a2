/** What the office means to reach and what it writes on the time axis: targets and dated notes. */
@NullMarked
package gongkai.planning;

import org.jspecify.annotations.NullMarked;
