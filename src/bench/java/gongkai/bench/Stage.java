package gongkai.bench;

import gongkai.bench.browser.Chromium;
import gongkai.e2e.PackagedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** What rows are measured on, started for the first that asks and ended with the bench. */
public final class Stage implements AutoCloseable {

    /** What an office's machine gives the server. */
    private static final List<String> MACHINE = List.of("-Xmx1g");

    private final Settings settings;
    private final Progress progress;
    private final Map<String, PackagedServer> servers = new HashMap<>();
    private final Map<DataSet, Path> filled = new EnumMap<>(DataSet.class);
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Yardstick yardstick;
    private @Nullable Chromium chromium;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

    Stage(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public int setting(String option) {
        return settings.of(option);
    }

    public Progress progress() {
        return progress;
    }

    /** The product with these figures, as people get it. */
    public Product product(DataSet of) throws IOException, InterruptedException {
        return new Product(of, server(of.word(), of.options()));
    }

    public boolean isRunning(String name) {
        return servers.containsKey(name);
    }

    /** A server with these options, on a folder of its own: whoever says the same name gets the same. */
    public PackagedServer server(String name, List<String> options) throws IOException, InterruptedException {
        PackagedServer running = servers.get(name);
        if (running == null) {
            progress.say(new Words("  启动服务器（%s）…", "  starting the server (%s) …").with(name));
            long began = System.nanoTime();
            running = PackagedServer.start(MACHINE, folder(), 0, options.toArray(String[]::new));
            toClose.push(running);
            servers.put(name, running);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            progress.say(new Words("  已启动，用时 %s", "  it took %s").with(Progress.time(took)));
        }
        return running;
    }

    /** A data folder that a server has filled with these figures and left; the same for everybody, who may start on it. */
    public Path filled(DataSet of) throws IOException, InterruptedException {
        Path folder = filled.get(of);
        if (folder == null) {
            progress.say(new Words("  写入 %s 数据…", "  writing the %s set …").with(of.word()));
            folder = folder();
            start(of, folder).close();
            filled.put(of, folder);
        }
        return folder;
    }

    /** Starts the product on a folder; whoever does closes it. */
    public static PackagedServer start(DataSet of, Path folder) throws IOException, InterruptedException {
        return PackagedServer.start(MACHINE, folder, 0, of.options().toArray(String[]::new));
    }

    /** An empty database on a PostgreSQL server that goes with the bench. */
    public String postgres(String name) throws IOException {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            running = EmbeddedPostgres.builder().start();
            postgres = running;
            toClose.push(running);
        }
        new JdbcTemplate(running.getPostgresDatabase()).execute("create database " + name);
        return running.getJdbcUrl("postgres", name);
    }

    /** A folder that goes with the bench. */
    public Path folder() throws IOException {
        Path folder = Files.createTempDirectory("gongkai-bench");
        toClose.push(() -> FileSystemUtils.deleteRecursively(folder));
        return folder;
    }

    public Yardstick yardstick() throws IOException {
        Yardstick running = yardstick;
        if (running == null) {
            running = Yardstick.start();
            yardstick = running;
            toClose.push(running);
        }
        return running;
    }

    public Chromium chromium() {
        Chromium running = chromium;
        if (running == null) {
            running = new Chromium();
            chromium = running;
            toClose.push(running);
        }
        return running;
    }

    @Override
    public void close() throws Exception {
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }
}
