package gongkai.testing;

import gongkai.catalogue.Catalogue;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Short ways to a document and to a reader of it. */
public final class TestReader {

    private TestReader() {}

    /** With the shipped rules and the usual limits. */
    public static ReportReader of(Catalogue catalogue) {
        return new ReportReader(catalogue, null, ReadingLimits.USUAL);
    }

    /** A document of the given text. */
    public static Document text(String fileName, String text) {
        return DocumentReader.open(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of this machine. */
    public static Document file(Path file) {
        return DocumentReader.open(String.valueOf(file.getFileName()), DocumentReader.bytes(file));
    }
}
