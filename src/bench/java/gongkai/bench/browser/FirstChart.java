package gongkai.bench.browser;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Product;
import gongkai.bench.Ratio;
import gongkai.bench.Row;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import gongkai.bench.Yardstick;
import java.time.Duration;
import java.util.List;

/** How long until a reader sees the first chart of a view, against the bare page with a chart. */
public record FirstChart(DataSet data, View view) implements Row {

    private static final int MINIMUM_WARM = 2;

    @Override
    public String name() {
        return "first-chart." + data.word() + "." + view.word();
    }

    @Override
    public Words about() {
        return new Words(
                "首次打开到看见第一个图表（或卡片、表格），与空白页之比",
                "cold load until the first chart (or card, or table), against the bare page");
    }

    @Override
    public Duration takes() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Product product = stage.product(data);
        Yardstick yardstick = stage.yardstick();
        Chromium chromium = stage.chromium();
        int held = stage.setting("slowed");
        String address = product.address(view);
        for (int i = 0; i < MINIMUM_WARM; i++) {
            ColdLoad.of(chromium, product, address, view.first(), 0);
            ColdLoad.of(chromium, null, yardstick.chart(), View.First.CHART, 0);
        }
        return Ratio.of(
                        () -> ColdLoad.of(chromium, null, yardstick.chart(), View.First.CHART, 0)
                                .first(),
                        () -> ColdLoad.of(chromium, product, address, view.first(), held)
                                .first(),
                        stage.setting("rounds"),
                        stage.progress())
                .measurements(name(), data == DataSet.THIN ? 1.3 : 1.5, "bare page");
    }
}
