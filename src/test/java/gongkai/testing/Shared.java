package gongkai.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.catalogue.Catalogue;
import gongkai.reading.metadata.UnitContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The real documents, which are no part of the project, and what tests of the reader have in common. */
public final class Shared {

    public static final Catalogue CATALOGUE = Catalogue.shipped();

    public static final UnitContext DISTRICT = new UnitContext(
            "430602",
            "430602",
            true,
            Map.of(
                    "whole", "430602",
                    "district", "430602-district",
                    "departments", "430602-departments",
                    "townships", "430602-townships",
                    "departments-townships", "430602-departments-townships"));

    private Shared() {}

    /** A file of the shared folder; the test is skipped where there is none. */
    public static Path file(String name) {
        String named = System.getenv("GONGKAI_SHARED");
        Path folder = Path.of(named == null ? "../shared" : named);
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not on this machine");
        return file;
    }
}
