package gongkai.bench.server;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Ratio;
import gongkai.bench.Row;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much longer a view takes on PostgreSQL when a thousand times as many figures are there. Both show the newest year,
 * which both have: what is compared is finding it, not showing more of it.
 */
public record Growth(View view) implements Row {

    private static final double BOUND = 1.5;
    private static final int FEW = 10_000;
    private static final int WARM = 10;
    private static final String NEWEST_YEAR = "from=2024&to=2024";

    @Override
    public String name() {
        return "growth." + view.word();
    }

    @Override
    public Words about() {
        return new Words(
                "PostgreSQL 中一千万条数据（--postgres-figures）与一万条之比，最近一年",
                "PostgreSQL, 10,000,000 figures (--postgres-figures) against 10,000, the newest year");
    }

    @Override
    public Duration takes() {
        return view == View.OVERVIEW
                ? Duration.ofMinutes(20)
                : Duration.ofSeconds(15); // the first one loads the figures
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        int figures = stage.setting("postgres-figures");
        Builds few = new Builds(server(stage, FEW).address(), 0);
        Builds many = new Builds(server(stage, figures).address(), stage.setting("slowed"));
        String path = view.path(DataSet.SYNTHETIC);
        for (int i = 0; i < WARM; i++) {
            few.once(path, NEWEST_YEAR);
            many.once(path, NEWEST_YEAR);
        }
        return Ratio.of(
                        () -> few.once(path, NEWEST_YEAR),
                        () -> many.once(path, NEWEST_YEAR),
                        stage.setting("builds"),
                        stage.progress())
                .measurements(name(), BOUND, "%,d figures (of %,d)".formatted(FEW, figures));
    }

    private static PackagedServer server(Stage stage, int figures) throws IOException, InterruptedException {
        String name = "PostgreSQL, " + figures + " figures";
        if (stage.isRunning(name)) {
            return stage.server(name, List.of());
        }
        List<String> options = new ArrayList<>(Builds.options(figures));
        options.add("--gongkai.database.url=" + stage.postgres("figures" + figures));
        options.add("--gongkai.database.user=postgres");
        return stage.server(name, options);
    }
}
