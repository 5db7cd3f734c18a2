/** What the views of the dashboard share: figures as points of charts, cells of tables and cards. */
@NullMarked
package gongkai.dashboard.ui;

import org.jspecify.annotations.NullMarked;
