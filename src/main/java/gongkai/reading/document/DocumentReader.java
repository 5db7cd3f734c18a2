package gongkai.reading.document;

import gongkai.platform.logging.ParserLogs;
import gongkai.reading.budget.ReadingAbandoned;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.budget.ReadingThreads;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Opens a document whatever its format, by what is in it and not only by its name. Gives a {@link Document} or throws
 * {@link UnreadableDocument}, within bounded time and memory.
 */
public class DocumentReader {

    /** The largest document that is read. A report of a hundred pages with pictures stays far below it. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    static {
        ParserLogs.silence();
    }

    private DocumentReader() {}

    /** The bytes of a file of this machine. A file that is too large is refused before it is read. */
    public static byte[] bytes(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(MAX_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableDocument(Problem.MISSING, name);
        } catch (IOException e) {
            throw new UnreadableDocument(Problem.DAMAGED, name, e);
        }
    }

    /** At the expense of the budget of the reading that this is part of, or of one of its own. */
    public static Document open(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(fileName);
        }
        if (bytes.length == 0) {
            throw new UnreadableDocument(Problem.EMPTY, fileName);
        }
        return opened(fileName, () -> read(fileName, bytes));
    }

    /** Whatever the libraries throw at a damaged file comes out as {@link UnreadableDocument}. */
    private static Document opened(String fileName, Callable<Document> opening) {
        ReadingBudget budget = new ReadingBudget(fileName, ReadingLimits.USUAL);
        return ReadingThreads.ASIDE.call(budget, () -> false, () -> {
            try {
                return opening.call();
            } catch (UnreadableDocument | ReadingAbandoned e) {
                throw e;
            } catch (OutOfMemoryError e) {
                throw new UnreadableDocument(Problem.TOO_MUCH_MEMORY, fileName);
            } catch (StackOverflowError | Exception e) {
                throw new UnreadableDocument(Problem.DAMAGED, fileName, e);
            } finally {
                ReadingBudget.allocate(Long.MAX_VALUE / 2);
            }
        });
    }

    private static Document read(String fileName, byte[] bytes) throws Exception {
        if (startsWith(bytes, "PK")) {
            return WordReader.read(fileName, bytes);
        }
        String beginning = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        // some programs write a few bytes before the mark; the standard allows a kilobyte
        if (beginning.indexOf("%PDF-") >= 0 && beginning.indexOf("%PDF-") < 1024) {
            return PdfReader.read(fileName, bytes);
        }
        if (startsWith(bytes, "\u00D0\u00CF\u0011\u00E0") || beginning.startsWith("{\\rtf")) {
            throw new UnreadableDocument(Problem.OLD_WORD, fileName);
        }
        if (isBinary(bytes)) {
            throw new UnreadableDocument(Problem.UNKNOWN_FORMAT, fileName);
        }
        return HtmlReader.isHtml(withoutMark(beginning))
                ? HtmlReader.read(fileName, bytes)
                : TextReader.read(fileName, bytes);
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        return bytes.length >= mark.length()
                && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static String withoutMark(String beginning) {
        return beginning.startsWith("\u00EF\u00BB\u00BF") ? beginning.substring(3) : beginning;
    }

    /** Pictures, programs and the like hold zero bytes; text does not, unless it is UTF-16 with its mark. */
    private static boolean isBinary(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            return false;
        }
        for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableDocument tooLarge(String name) {
        return new UnreadableDocument(Problem.TOO_LARGE, name, MAX_BYTES / (1024 * 1024));
    }
}
