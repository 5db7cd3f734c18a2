package gongkai.bench.browser;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Product;
import gongkai.bench.Ratio;
import gongkai.bench.Row;
import gongkai.bench.Samples;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import gongkai.bench.Yardstick;
import java.time.Duration;
import java.util.ArrayList;
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
            ColdLoad.of(chromium, product, address, view.first(data), 0);
            ColdLoad.of(chromium, null, yardstick.chart(), View.First.CHART, 0);
        }
        List<Double> milliseconds = new ArrayList<>();
        Samples ratios = Ratio.of(
                () -> ColdLoad.of(chromium, null, yardstick.chart(), View.First.CHART, 0)
                        .first(),
                () -> {
                    double first = ColdLoad.of(chromium, product, address, view.first(data), held)
                            .first();
                    milliseconds.add(first);
                    return first;
                },
                stage.setting("rounds"),
                stage.progress());
        return List.of(
                new Measurement(
                        name(), ratios.median(), "×", data == DataSet.THIN ? 1.3 : 1.5, "bare page", ratios.count()),
                new Measurement(
                        name() + ".time", new Samples(milliseconds).median(), "ms", null, null, milliseconds.size()));
    }
}
