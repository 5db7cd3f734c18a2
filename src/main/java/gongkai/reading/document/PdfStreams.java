package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * What the streams of a PDF unpack to. The library unpacks each wholly into memory, a thousand bytes for one, and makes an
 * entry of every code of a font's table: so they are measured first, without keeping what they unpack to.
 */
final class PdfStreams {

    /** No font and no drawing of a report comes near it. */
    private static final long MOST = 64L * 1024 * 1024;

    /** What a page draws, or a form on it: text and lines. */
    private static final long MOST_DRAWN = 24L * 1024 * 1024;

    /** The table of a font's codes. */
    private static final int MOST_CODES = 2 * 1024 * 1024;

    private static final int MOST_ENTRIES = 300_000;
    private static final int MOST_COLUMNS = 1_000_000;

    private static final Set<COSName> EXPANDING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final String RANGES = "beginbfrange";

    /** Takes another table in, as a whole. */
    private static final String OTHER_TABLE = "usecmap";

    private static final int MOST_OTHER_TABLES = 10;
    private static final Pattern RANGE =
            Pattern.compile("<\\s*+([0-9a-fA-F]{1,8})\\s*+>\\s*+<\\s*+([0-9a-fA-F]{1,8})\\s*+>\\s*+[<\\[]");

    private final String fileName;
    private final COSDocument document;
    private final Map<COSStream, Long> sizes = new IdentityHashMap<>();

    PdfStreams(String fileName, COSDocument document) {
        this.fileName = fileName;
        this.document = document;
    }

    /** Refuses the document where one of them is too large. Objects within streams come last, when these are measured. */
    void check() {
        List<COSObjectKey> packed = new ArrayList<>();
        for (Map.Entry<COSObjectKey, Long> entry :
                List.copyOf(document.getXrefTable().entrySet())) {
            if (entry.getValue() >= 0) {
                check(entry.getKey());
            } else {
                packed.add(entry.getKey());
            }
        }
        packed.forEach(this::check);
    }

    private void check(COSObjectKey key) {
        ReadingBudget.check();
        check(document.getObjectFromPool(key).getObject(), 0);
    }

    private void check(@Nullable COSBase object, int depth) {
        if (depth > 50) {
            return;
        }
        if (object instanceof COSStream stream && !isPicture(stream)) {
            size(stream);
        }
        if (object instanceof COSDictionary dictionary) {
            if (dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream codes) {
                codes(codes);
            }
            if (dictionary.getDictionaryObject(COSName.ENCODING) instanceof COSStream codes) {
                codes(codes);
            }
            dictionary.getValues().forEach(value -> check(value, depth + 1));
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                check(array.get(i), depth + 1);
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** Refuses what is drawn of the text and the lines of a page or a form where it is too much. */
    void drawn(COSStream stream) {
        if (isPicture(stream) || filters(stream).stream().anyMatch(PICTURES::contains)) {
            throw new UnreadableDocument(Problem.DAMAGED, fileName, "Contents");
        }
        if (size(stream) > MOST_DRAWN) {
            throw bomb(MOST_DRAWN);
        }
    }

    private long size(COSStream stream) {
        Long known = sizes.get(stream);
        if (known == null) {
            Measure measure = new Measure(MOST, false);
            unpack(stream, measure);
            known = measure.size;
            sizes.put(stream, known);
        }
        return known;
    }

    private void codes(COSStream stream) {
        Measure measure = new Measure(MOST_CODES, true);
        unpack(stream, measure);
        String table = measure.kept.toString(StandardCharsets.ISO_8859_1);
        long entries = 0;
        for (int at = table.indexOf(RANGES); at >= 0; at = table.indexOf(RANGES, at)) {
            int from = at + RANGES.length();
            int end = table.indexOf("range", from);
            at = end < 0 ? table.length() : end;
            Matcher range = RANGE.matcher(table).region(from, at);
            while (range.find()) {
                entries += Math.max(0, Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16)) + 1;
            }
        }
        int others = 0;
        for (int at = table.indexOf(OTHER_TABLE); at >= 0; at = table.indexOf(OTHER_TABLE, at + 1)) {
            others++;
        }
        if (entries > MOST_ENTRIES || others > MOST_OTHER_TABLES) {
            throw new UnreadableDocument(Problem.BOMB, fileName, Math.max(entries, others));
        }
    }

    private List<COSName> filters(COSStream stream) {
        List<COSName> filters = new ArrayList<>();
        if (stream.getFilters() instanceof COSName one) {
            filters.add(one);
        } else if (stream.getFilters() instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName one) {
                    filters.add(one);
                }
            }
        }
        return filters;
    }

    private void unpack(COSStream stream, Measure into) {
        List<COSName> filters = filters(stream);
        if (filters.stream().filter(EXPANDING::contains).count() > 1 || filters.size() > 4) {
            throw new UnreadableDocument(Problem.BOMB, fileName, filters.size());
        }
        if (filters.stream().anyMatch(PICTURES::contains)) {
            return;
        }
        checkColumns(stream.getDictionaryObject(COSName.DECODE_PARMS));
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
                boolean last = i == filters.size() - 1;
                ByteArrayOutputStream between = new ByteArrayOutputStream();
                filter.decode(in, last ? into : between, stream, i);
                in = new ByteArrayInputStream(between.toByteArray());
            }
            if (filters.isEmpty()) {
                raw.transferTo(into);
            }
        } catch (IOException damaged) {
            // whoever unpacks it in earnest says so
        }
    }

    /** Refuses rows of so many columns that one of them fills the memory. */
    private void checkColumns(@Nullable COSBase parameters) {
        if (parameters instanceof COSDictionary one && one.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS) {
            throw bomb(MOST);
        }
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                checkColumns(several.getObject(i));
            }
        }
    }

    private UnreadableDocument bomb(long most) {
        return new UnreadableDocument(Problem.BOMB, fileName, most / (1024 * 1024) + " MB");
    }

    /** Counts what is written, and keeps it where that is asked for. */
    private final class Measure extends OutputStream {

        private static final long PIECE = 0xffff;

        private final long most;
        private final boolean keep;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Measure(long most, boolean keep) {
            this.most = most;
            this.keep = keep;
        }

        @Override
        public void write(int one) {
            count(1);
            if (keep) {
                kept.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
            if (keep) {
                kept.write(bytes, from, length);
            }
        }

        private void count(int length) {
            if ((size & ~PIECE) != (size + length & ~PIECE)) {
                ReadingBudget.check();
            }
            size += length;
            if (size > most) {
                throw bomb(most);
            }
        }
    }
}
