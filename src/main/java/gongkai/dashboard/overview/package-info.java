/** What leadership reads first. */
@NullMarked
package gongkai.dashboard.overview;

import org.jspecify.annotations.NullMarked;
