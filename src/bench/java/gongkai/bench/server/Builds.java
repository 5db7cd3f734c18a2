package gongkai.bench.server;

import gongkai.bench.Reader;
import gongkai.bench.SampleFigures;
import gongkai.bench.protocol.Tab;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A reader in front of a server who goes to a view again and again, so that the time until it is built can be taken. */
final class Builds {

    /** The server answers with the view, however long it takes, and with no outline of it before. */
    static final String PATIENT = "--gongkai.page.patience=600000";

    /** Between two visits the reader is somewhere else, where there is next to nothing. */
    private static final String ELSEWHERE = "notes";

    private final Reader reader;
    private final Tab tab;
    private final int held;

    Builds(String address, int held) throws IOException, InterruptedException {
        reader = Reader.at(address);
        tab = reader.open(ELSEWHERE);
        this.held = held;
    }

    /** Builds a view once; milliseconds from the question to the whole answer. */
    double once(String path, String query) {
        try {
            reader.goTo(tab, ELSEWHERE, "");
            return held + reader.goTo(tab, path, query);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<String> options(int figures) {
        return Stream.concat(SampleFigures.options(figures).stream(), Stream.of(PATIENT))
                .toList();
    }
}
