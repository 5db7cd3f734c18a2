/** The views of units. */
@NullMarked
package gongkai.dashboard.unit.ui;

import org.jspecify.annotations.NullMarked;
