package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How many objects a PDF says that it has. The library makes a note of the place of each while it opens the document, before
 * it can be asked how many there are, so the bytes are looked at first.
 */
final class PdfPlaces {

    /** A report of a hundred pages has some thousand. */
    static final int MOST = 300_000;

    /** What the packed form of the table may unpack to: seven bytes for a place. */
    private static final int MOST_BYTES = 8 * MOST;

    /** The widths of the columns of a packed table: three digits, as nothing else has them. */
    private static final Pattern PACKED =
            Pattern.compile("/(?:W|#57)(?:\\s|%[^\\r\\n]*+)*+\\[\\s*+\\+?0*+\\d\\s++\\+?0*+\\d\\s++\\+?0*+\\d\\s*+\\]");

    /** By name, or by one whose letters are hidden. The document's id, which may have the same letters, is no name. */
    private static final Pattern OTHER_PACKING =
            Pattern.compile("/(?:LZW|ASCII|A85|AHx|RunLength|RL)|/[^\\s/<>\\[\\](){}%#]{0,100}+#[0-9A-Fa-f]{2}");

    private static final String DATA = "stream";

    private PdfPlaces() {}

    /** Refuses a document with more of them than {@link #MOST}. */
    static void check(String fileName, byte[] bytes) {
        checkObjects(fileName, bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher packed = PACKED.matcher(text);
        while (packed.find()) {
            ReadingBudget.check();
            int data = text.indexOf(DATA, packed.end());
            if (data >= 0) {
                int begins = Math.max(text.lastIndexOf("obj", packed.start()), packed.start() - 1000);
                String about = text.substring(Math.max(0, begins), Math.min(data, packed.end() + 1000));
                int from = data + DATA.length() + (text.startsWith("\r\n", data + DATA.length()) ? 2 : 1);
                boolean otherwise =
                        about.contains("XRef") && OTHER_PACKING.matcher(about).find();
                if (otherwise || size(bytes, from, text.indexOf("endstream", from)) > MOST_BYTES) {
                    throw new UnreadableDocument(Problem.BOMB, fileName, MOST);
                }
            }
        }
    }

    /** {@code 1 0 obj} in its place and {@code 00000 n} in a table that is not packed. */
    private static void checkObjects(String fileName, byte[] bytes) {
        int objects = 0;
        for (int i = 2; i + 2 < bytes.length; i++) {
            boolean number = bytes[i - 2] >= '0' && bytes[i - 2] <= '9' && bytes[i - 1] == ' ';
            if (number && (bytes[i] == 'o' && bytes[i + 1] == 'b' && bytes[i + 2] == 'j' || bytes[i] == 'n')) {
                objects++;
            }
        }
        if (objects > 2 * MOST) {
            throw new UnreadableDocument(Problem.BOMB, fileName, objects / 2);
        }
    }

    private static long size(byte[] bytes, int from, int end) {
        int to = end < 0 ? bytes.length : end;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, Math.min(from, to), Math.max(0, to - from));
            byte[] piece = new byte[64 * 1024];
            long size = 0;
            for (int n = inflater.inflate(piece); n > 0 && size <= MOST_BYTES; n = inflater.inflate(piece)) {
                size += n;
            }
            return size;
        } catch (DataFormatException notPacked) {
            return to - from;
        } finally {
            inflater.end();
        }
    }
}
