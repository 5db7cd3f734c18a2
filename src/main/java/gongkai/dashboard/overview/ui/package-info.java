/** The overview, the briefing made of it and the wall display. */
@NullMarked
package gongkai.dashboard.overview.ui;

import org.jspecify.annotations.NullMarked;
