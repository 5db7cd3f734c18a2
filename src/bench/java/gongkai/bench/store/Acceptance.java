package gongkai.bench.store;

import gongkai.bench.Measurement;
import gongkai.bench.Row;
import gongkai.bench.SampleFigures;
import gongkai.bench.Samples;
import gongkai.bench.Stage;
import gongkai.bench.Words;
import gongkai.catalogue.SampleSize;
import gongkai.review.ReviewService;
import gongkai.review.SampleReport;
import gongkai.sample.SampleLoader;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes to accept what the reports of a district state, checks included, report by report on the embedded
 * database; and one report among them.
 */
public record Acceptance() implements Row {

    private static final String REGION = "999901";
    private static final double BOUND = 30;

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public Words about() {
        return new Words(
                "接受十万条陈述（--claims）并检查；其中一份报告", "accept 100,000 claims (--claims) with checks; one report among them");
    }

    @Override
    public Duration takes() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> reports = new ArrayList<>();
        int claims = 0;
        try (TestLedger sample = TestLedger.withSample(TestDatabase.H2, SampleSize.DISTRICT)) {
            sample.service(SampleLoader.class)
                    .load(SampleFigures.about(stage.setting("claims")), (done, years, written) -> {});
            List<SampleReport> all = SampleReport.of(sample, REGION);
            claims = all.stream().mapToInt(report -> report.claims().size()).sum();
            stage.progress().say(new Words("  %,d 条陈述，%d 份报告", "  %,d claims in %d reports").with(claims, all.size()));
            stage.progress().begin();
            for (int i = 1; i <= stage.setting("repeats"); i++) {
                seconds.add(accept(all, stage, reports));
                stage.progress().round(i, stage.setting("repeats"));
            }
        }
        // as many as were written, so that a size other than the usual is held to the same
        double bound = BOUND * claims / 100_000;
        return List.of(
                new Measurement(name(), new Samples(seconds).median(), "s", bound, null, seconds.size()),
                new Measurement(name() + ".report", new Samples(reports).median(), "ms", null, null, reports.size()));
    }

    private static double accept(List<SampleReport> reports, Stage stage, List<Double> each) throws Exception {
        try (TestLedger on = TestLedger.sampleInFolder(stage.folder(), SampleSize.DISTRICT)) {
            List<Long> ids = reports.stream().map(report -> report.receive(on)).toList();
            ReviewService reviews = on.service(ReviewService.class);
            long held = TimeUnit.MILLISECONDS.toNanos(stage.setting("slowed"));
            long began = System.nanoTime();
            for (long id : ids) {
                long now = System.nanoTime();
                LockSupport.parkNanos(held);
                reviews.acceptAll(REGION, id);
                each.add((System.nanoTime() - now) / 1e6);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
