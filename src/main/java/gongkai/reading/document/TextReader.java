package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.table.PlainTextTables;
import gongkai.reading.table.TableRules;
import gongkai.reading.text.VisibleText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads plain text: UTF-8 and UTF-16 by their marks, else what decodes without an error, UTF-8 before GB18030. */
final class TextReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** No encoding that is read spends more bytes on one UTF-16 unit. */
    private static final int MOST_BYTES = 4;

    /** So much of a text that is too long is looked at, to say what it is. */
    private static final int BEGINNING = 64 * 1024;

    private TextReader() {}

    static Document read(String fileName, byte[] bytes) {
        if (bytes.length / MOST_BYTES > ReadingBudget.characters()) {
            throw tooLong(fileName, decode(fileName, Arrays.copyOf(bytes, BEGINNING), true));
        }
        return of(fileName, decode(fileName, bytes));
    }

    /** A document of text that is already decoded, such as a pasted one. */
    static Document of(String fileName, String text) {
        if (text.isBlank()) {
            throw new UnreadableDocument(Problem.EMPTY, fileName);
        }
        if (text.length() > ReadingBudget.characters()) {
            throw tooLong(fileName, text.substring(0, BEGINNING));
        }
        if (DataFiles.isData(fileName, text)) {
            throw new UnreadableDocument(Problem.DATA, fileName);
        }
        String visible = VisibleText.of(text);
        return new Document(fileName, visible, PlainTextTables.in(visible, 0, visible.length(), TableRules.shipped()));
    }

    /** A table of data is mostly long, and said to be one. */
    private static UnreadableDocument tooLong(String fileName, String beginning) {
        return DataFiles.isData(fileName, beginning)
                ? new UnreadableDocument(Problem.DATA, fileName)
                : new UnreadableDocument(Problem.TOO_LONG, fileName, ReadingBudget.characters());
    }

    static String decode(String fileName, byte[] bytes) {
        return decode(fileName, bytes, false);
    }

    /** @param cut whether the bytes are the beginning of more, so that the last character may not be whole */
    private static String decode(String fileName, byte[] bytes, boolean cut) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3, cut)
                    .orElseThrow(() -> new UnreadableDocument(Problem.UNKNOWN_ENCODING, fileName));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            Charset charset = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return strictly(charset, bytes, 2, cut)
                    .orElseThrow(() -> new UnreadableDocument(Problem.UNKNOWN_ENCODING, fileName));
        }
        return strictly(StandardCharsets.UTF_8, bytes, 0, cut)
                .or(() -> strictly(GB18030, bytes, 0, cut))
                .orElseThrow(() -> new UnreadableDocument(Problem.UNKNOWN_ENCODING, fileName));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from, boolean cut) {
        CharBuffer text = CharBuffer.allocate(bytes.length - from);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from), text, !cut);
        return result.isUnderflow() ? Optional.of(text.flip().toString()) : Optional.empty();
    }
}
