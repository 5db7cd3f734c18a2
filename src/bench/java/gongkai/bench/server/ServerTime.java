package gongkai.bench.server;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Row;
import gongkai.bench.Samples;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long the server takes to build a view with a million figures on the embedded database. */
public record ServerTime(View view) implements Row {

    private static final double BOUND = 50;
    private static final int WARM = 15;
    private static final int HIGH = 95;

    @Override
    public String name() {
        return "server-time." + view.word();
    }

    @Override
    public Words about() {
        return new Words(
                "服务器构建页面的时间，H2 中一百万条数据（--figures），p95",
                "server time to build the view, H2, 1,000,000 figures (--figures), p95");
    }

    @Override
    public Duration takes() {
        return Duration.ofSeconds(view == View.OVERVIEW ? 240 : 15); // the first one loads the figures
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        int figures = stage.setting("figures");
        Builds builds = new Builds(
                stage.server(figures + " figures", Builds.options(figures)).address(), stage.setting("slowed"));
        String path = view.path(DataSet.SYNTHETIC);
        for (int i = 0; i < WARM; i++) {
            builds.once(path, "");
        }
        List<Double> milliseconds = new ArrayList<>();
        stage.progress().begin();
        for (int i = 1; i <= stage.setting("builds"); i++) {
            milliseconds.add(builds.once(path, ""));
            stage.progress().round(i, stage.setting("builds"));
        }
        Samples samples = new Samples(milliseconds);
        return List.of(
                new Measurement(name(), samples.percentile(HIGH), "ms", BOUND, null, samples.count()),
                new Measurement(name() + ".median", samples.median(), "ms", null, null, samples.count()));
    }
}
