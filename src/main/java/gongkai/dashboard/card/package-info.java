/** One indicator at a glance: its latest figure, its change, its target. */
@NullMarked
package gongkai.dashboard.card;

import org.jspecify.annotations.NullMarked;
