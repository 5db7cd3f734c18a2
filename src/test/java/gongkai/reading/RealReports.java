package gongkai.reading;

import gongkai.reading.document.Document;
import gongkai.testing.TestReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The real documents beside the project; tests on them are skipped, with a message, where they are absent. */
final class RealReports {

    private RealReports() {}

    static Path folder() {
        String named = System.getenv("GONGKAI_SHARED");
        Path folder = Path.of("../shared", "reports");
        if (!Files.isDirectory(folder) && named != null) {
            folder = Path.of(named, "reports");
        }
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "the real documents are neither in ../shared/reports nor under GONGKAI_SHARED: left out");
        return folder;
    }

    static Path excerpts() {
        return folder().resolve("excerpts.jsonl");
    }

    static Document seed() throws java.io.IOException {
        Document document = TestReader.file(folder().resolve("seed-2014.txt"));
        return new Document(
                document.fileName(), Objects.requireNonNull(document.text()), List.copyOf(document.grids()));
    }
}
