package gongkai.bench;

import gongkai.bench.browser.Chromium;
import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** What rows are measured on, started for the first that asks and ended with the bench. */
public final class Stage implements AutoCloseable {

    /** What an office's machine gives the server. */
    private static final List<String> MACHINE = List.of("-Xmx1g");

    private final Settings settings;
    private final Progress progress;
    private final Map<DataSet, Product> products = new EnumMap<>(DataSet.class);
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
        Product running = products.get(of);
        if (running == null) {
            progress.say(new Words("  启动（%s 数据）…", "  starting the product with the %s set …").with(of.word()));
            Path data = folder();
            running = new Product(
                    of, PackagedServer.start(MACHINE, data, 0, of.options().toArray(String[]::new)));
            products.put(of, running);
            toClose.push(running.server());
        }
        return running;
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
