package gongkai.bench.browser;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Product;
import gongkai.bench.Row;
import gongkai.bench.Samples;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a first load of a view weighs: bytes over the wire, the answer that carries it, elements in the page. */
public record PageWeight(DataSet data, View view) implements Row {

    private static final double KILOBYTE = 1024;
    private static final double WIRE = 600;
    private static final double ANSWER = 150;

    /** Four times the bare page with its chart; a page of more is slow to lay out, and nobody reads it. */
    private static final double NODES = 5000;

    /** Counts hardly vary: that of a load in which the server was slow to answer differs by the asking again. */
    private static final int LOADS = 3;

    @Override
    public String name() {
        return "weight." + data.word() + "." + view.word();
    }

    @Override
    public Words about() {
        return new Words(
                "首次打开经过网络的字节、携带内容的应答、页面元素数",
                "first load: bytes over the wire, the answer that carries the view, elements");
    }

    @Override
    public Duration takes() {
        return Duration.ofSeconds(5);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Product product = stage.product(data);
        List<ColdLoad.Cost> costs = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            costs.add(ColdLoad.of(stage.chromium(), product, product.address(view), view.first(), 0));
        }
        return List.of(
                measurement("wire", costs, cost -> cost.bytes() / KILOBYTE, "KB", WIRE),
                measurement("answer", costs, cost -> cost.answer() / KILOBYTE, "KB", ANSWER),
                measurement("elements", costs, ColdLoad.Cost::nodes, "", NODES));
    }

    private Measurement measurement(
            String what, List<ColdLoad.Cost> costs, ToDoubleFunction<ColdLoad.Cost> number, String unit, double bound) {
        Samples samples = new Samples(costs.stream().map(number::applyAsDouble).toList());
        return new Measurement(name() + "." + what, samples.median(), unit, bound, null, samples.count());
    }
}
