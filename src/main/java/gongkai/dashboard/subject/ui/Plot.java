package gongkai.dashboard.subject.ui;

import gongkai.ui.chart.ChartData;
import java.util.List;

/**
 * One chart of a panel.
 *
 * @param wide takes the whole width of the page
 * @param notes sentences on its numbers
 */
record Plot(ChartData chart, boolean wide, List<String> notes) {}
