package gongkai.bench;

import gongkai.bench.browser.FilterChange;
import gongkai.bench.browser.FirstChart;
import gongkai.bench.browser.PageWeight;
import gongkai.bench.heap.HeapPerTab;
import java.util.ArrayList;
import java.util.List;

/** Every row there is, in the order in which they are measured. */
final class Rows {

    private Rows() {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (DataSet data : DataSet.values()) {
            for (View view : View.values()) {
                rows.add(new PageWeight(data, view));
            }
            for (View view : View.values()) {
                rows.add(new FirstChart(data, view));
            }
            for (View view : View.values()) {
                if (view.first(data) == View.First.CHART) {
                    rows.add(new FilterChange(data, view));
                }
            }
        }
        for (View view : View.values()) {
            rows.add(new HeapPerTab(view));
        }
        return List.copyOf(rows);
    }
}
