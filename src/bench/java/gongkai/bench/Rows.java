package gongkai.bench;

import gongkai.bench.browser.FilterChange;
import gongkai.bench.browser.FirstChart;
import gongkai.bench.browser.PageWeight;
import gongkai.bench.heap.HeapPerTab;
import gongkai.bench.server.Growth;
import gongkai.bench.server.Load;
import gongkai.bench.server.ServerTime;
import gongkai.bench.store.Acceptance;
import gongkai.bench.store.ReadReport;
import gongkai.bench.store.StartUp;
import gongkai.bench.store.StoreSize;
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
                if (view.first() == View.First.CHART) {
                    rows.add(new FilterChange(data, view));
                }
            }
        }
        for (View view : View.values()) {
            rows.add(new HeapPerTab(view));
        }
        for (View view : View.values()) {
            rows.add(new ServerTime(view));
        }
        rows.add(new Load());
        rows.add(new ReadReport());
        rows.add(new StoreSize());
        rows.add(new StartUp());
        rows.add(new Acceptance());
        for (View view : View.values()) {
            rows.add(new Growth(view));
        }
        return List.copyOf(rows);
    }
}
