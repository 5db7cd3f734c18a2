/** What leadership reads: the latest of each indicator with its change, and the views by subject. */
@NullMarked
package gongkai.dashboard;

import org.jspecify.annotations.NullMarked;
