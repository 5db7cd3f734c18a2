package gongkai.reports;

import gongkai.reports.UnreadableDocument.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Opens a document whatever its format, by what is in it and not only by its name. Gives a {@link Document} or throws
 * {@link UnreadableDocument}, within bounded time and memory.
 */
public class DocumentFiles {

    /** The largest document that is read. A report of a hundred pages with pictures stays far below it. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private DocumentFiles() {}

    /** Reads a file of this machine. A file that is too large is refused before it is read. */
    public static Document open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return open(name, in);
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableDocument(Problem.MISSING, name);
        } catch (IOException e) {
            throw new UnreadableDocument(Problem.DAMAGED, name, e);
        }
    }

    /** Reads at most {@link #MAX_BYTES} from a stream, which stays open. */
    public static Document open(String fileName, InputStream in) {
        try {
            return open(fileName, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UnreadableDocument(Problem.DAMAGED, fileName, e);
        }
    }

    public static Document open(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(fileName);
        }
        if (bytes.length == 0) {
            throw new UnreadableDocument(Problem.EMPTY, fileName);
        }
        return TextReader.read(fileName, bytes);
    }

    private static UnreadableDocument tooLarge(String name) {
        return new UnreadableDocument(Problem.TOO_LARGE, name, MAX_BYTES / (1024 * 1024));
    }
}
