package gongkai.bench.server;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Product;
import gongkai.bench.Row;
import gongkai.bench.Samples;
import gongkai.bench.Stage;
import gongkai.bench.Words;
import gongkai.e2e.PackagedServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many readers who click through the dashboard at the same time; they are a process of their own (Gatling). */
public record Load() implements Row {

    private static final Path PROJECT = Path.of("src/bench/load/target");
    private static final double CLICK = 300;
    private static final int HIGH = 95;
    private static final Duration ARRIVING = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Words about() {
        return new Words(
                "200 人（--readers）同时使用，每次点击之间思考 8 秒：点击的 p95、出错次数",
                "200 readers (--readers) with 8 s to think: p95 of a click, errors; the driver's share of the processors");
    }

    @Override
    public Duration takes() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        if (!Files.exists(PROJECT.resolve("classpath"))) {
            throw new IllegalStateException("the readers are not built: ./gongkai bench load builds them");
        }
        Product product = stage.product(DataSet.SYNTHETIC);
        int readers = stage.setting("readers");
        Duration measured = Duration.ofMinutes(stage.setting("minutes"));
        Path result = stage.folder().resolve("clicks");
        long began = System.nanoTime();
        run(product, readers, measured, result, stage.folder());
        double wall = System.nanoTime() - began;
        List<String> lines = Files.readAllLines(result);
        String[] head = lines.getFirst().split(" ");
        List<Double> clicks = lines.stream().skip(1).map(Double::valueOf).toList();
        double share = Long.parseLong(head[1]) / wall / Runtime.getRuntime().availableProcessors() * 100;
        Samples samples = new Samples(clicks);
        int held = stage.setting("slowed");
        return List.of(
                new Measurement(name() + ".click", held + samples.percentile(HIGH), "ms", CLICK, null, samples.count()),
                new Measurement(name() + ".click.median", held + samples.median(), "ms", null, null, samples.count()),
                new Measurement(name() + ".errors", Integer.parseInt(head[0]), "", 0.0, null, samples.count()),
                new Measurement(name() + ".driver", share, "%", null, null, readers));
    }

    private static void run(Product product, int readers, Duration measured, Path result, Path reports)
            throws IOException, InterruptedException {
        Map<String, Object> told = Map.of(
                "load.address",
                product.server().address(),
                "load.user",
                Product.USER,
                "load.password",
                PackagedServer.PASSWORD,
                "load.readers",
                readers,
                "load.seconds",
                measured.toSeconds(),
                "load.evidence",
                "disclosure.items_999901_2024",
                "load.result",
                result);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        told.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-cp",
                PROJECT.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(PROJECT.resolve("classpath")).strip(),
                "io.gatling.app.Gatling",
                "--simulation",
                "gongkai.load.Readers",
                "--results-folder",
                reports.toString(),
                "--no-reports"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target"))
                        .resolve("load.log")
                        .toFile())
                .start();
        long patience = ARRIVING.plus(measured).plus(Duration.ofMinutes(5)).toSeconds();
        if (!process.waitFor(Duration.ofSeconds(patience)) || process.exitValue() != 0 || !Files.exists(result)) {
            process.destroyForcibly();
            throw new IllegalStateException("the readers did not come to an end: see target/load.log");
        }
    }
}
