package gongkai.bench.heap;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Product;
import gongkai.bench.Reader;
import gongkai.bench.Row;
import gongkai.bench.Stage;
import gongkai.bench.View;
import gongkai.bench.Words;
import gongkai.bench.protocol.Tab;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What an open tab of a view holds in the server's heap: live bytes with many tabs and without, divided by the tabs. */
public record HeapPerTab(View view) implements Row {

    private static final DataSet DATA = DataSet.SYNTHETIC;
    private static final double KILOBYTE = 1024;
    private static final double BOUND = 300;
    private static final int READERS = 10;
    private static final int CLASSES_SAID = 8;

    private static final Duration AT_HAND = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "heap." + view.word();
    }

    @Override
    public Words about() {
        return new Words("每个打开的页面在服务器上占用的内存", "live heap that an open tab holds on the server");
    }

    @Override
    public Duration takes() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Product product = stage.product(DATA);
        int tabs = stage.setting("tabs");
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(Reader.at(product.server().address()));
            }
            close(open(product, readers, READERS, stage)); // whatever is kept for all is there now
            Histogram without = atRest(product);
            List<Open> open = open(product, readers, tabs, stage);
            Histogram with = atRest(product);
            close(open);
            for (var grown : with.grownSince(without, CLASSES_SAID)) {
                String line = "    %8.1f KB  %s".formatted(grown.getValue() / KILOBYTE / tabs, grown.getKey());
                stage.progress().say(new Words(line, line));
            }
            double each = (with.total() - without.total()) / KILOBYTE / tabs;
            return List.of(new Measurement(name(), each, "KB", BOUND, null, tabs));
        } finally {
            readers.forEach(Reader::close);
        }
    }

    private record Open(Reader reader, Tab tab) {}

    /** What a page was drawn from is at hand for three seconds, for so many pages of all ({@code Recall}): no tab holds it. */
    private static Histogram atRest(Product product) throws IOException, InterruptedException {
        LockSupport.parkNanos(AT_HAND.toNanos());
        return Histogram.of(product.server().pid());
    }

    private List<Open> open(Product product, List<Reader> readers, int tabs, Stage stage)
            throws IOException, InterruptedException {
        List<Open> open = new ArrayList<>();
        stage.progress().begin();
        for (int i = 0; i < tabs; i++) {
            Reader reader = readers.get(i % readers.size());
            open.add(new Open(reader, reader.open(view.path(DATA))));
            stage.progress().round(i + 1, tabs);
        }
        return open;
    }

    private static void close(List<Open> open) throws IOException, InterruptedException {
        for (Open one : open) {
            one.reader().close(one.tab());
        }
    }
}
