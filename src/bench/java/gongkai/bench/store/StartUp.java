package gongkai.bench.store;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Ratio;
import gongkai.bench.Row;
import gongkai.bench.Stage;
import gongkai.bench.Words;
import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How much longer a start takes with the figures of a whole district, against one with the few published ones. */
public record StartUp() implements Row {

    private static final double BOUND = 1.3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Words about() {
        return new Words("以全区数据启动，与只有已公开数据时之比", "start with the synthetic set, against the published figures alone");
    }

    @Override
    public Duration takes() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Path thin = stage.filled(DataSet.THIN);
        Path synthetic = stage.filled(DataSet.SYNTHETIC);
        int held = stage.setting("slowed");
        return Ratio.of(
                        () -> started(DataSet.THIN, thin, 0),
                        () -> started(DataSet.SYNTHETIC, synthetic, held),
                        stage.setting("repeats"),
                        stage.progress())
                .measurements(name(), BOUND, "published figures");
    }

    private static double started(DataSet of, Path folder, int held) {
        long began = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(held));
        try (PackagedServer server = Stage.start(of, folder)) {
            double took = (System.nanoTime() - began) / 1e6;
            return server.address().isEmpty() ? Double.NaN : took;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
