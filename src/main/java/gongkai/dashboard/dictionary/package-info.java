/** Where the figures of each indicator come from. */
@NullMarked
package gongkai.dashboard.dictionary;

import org.jspecify.annotations.NullMarked;
