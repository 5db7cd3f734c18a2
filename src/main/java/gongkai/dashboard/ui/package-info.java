/** The views of the group 看板. */
@NullMarked
package gongkai.dashboard.ui;

import org.jspecify.annotations.NullMarked;
