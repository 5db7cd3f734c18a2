package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import gongkai.reading.document.DocumentReaderTest;
import gongkai.reading.table.FormTableReader;
import gongkai.reading.table.TableReading;
import gongkai.reading.text.Span;
import gongkai.testing.Shared;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages documents at random, a share of a minute for each reader ({@code -Dgongkai.fuzz.seconds} for all together,
 * {@code -Dgongkai.fuzz.seed} for another run): whatever comes out is a document whose cells and claims stand in its
 * text, or a refusal, and it comes soon.
 */
class ReaderFuzzTest {

    private static final int SECONDS = Integer.getInteger("gongkai.fuzz.seconds", 60);
    private static final long SEED = Long.getLong("gongkai.fuzz.seed", 20140330);
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final String[] SCRAPS = {
        "<table>",
        "</td>",
        "<td rowspan=999>",
        "|||",
        "\n|",
        "\t\t",
        "其中:",
        "总计",
        "12",
        "/",
        "\uFEFF",
        "\uD83D",
        "<w:tbl>",
        "</w:p>",
        "obj",
        "stream",
        "BT",
        "&#0;",
        "<!--",
        "]]>",
        "999999999999999999999999",
        "-",
        "一、"
    };

    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "docx", "pdf"})
    void aDamagedDocumentIsReadOrRefused(String kind) throws IOException {
        Random random = new Random(SEED + kind.hashCode());
        List<byte[]> originals = originals(kind);
        Instant end = Instant.now().plusMillis(SECONDS * 1000L / 4);
        int read = 0;
        int refused = 0;
        while (Instant.now().isBefore(end) || read + refused == 0) {
            byte[] damaged = damaged(kind, originals.get(random.nextInt(originals.size())), random);
            Instant start = Instant.now();
            try {
                Document document = DocumentReader.open("fuzz." + kind, damaged);
                check(document);
                read++;
            } catch (UnreadableDocument e) {
                refused++;
            } catch (RuntimeException | Error e) {
                Path kept = Files.write(Files.createTempFile("fuzz", "." + kind), damaged);
                throw new AssertionError("a damaged document brought the reader down; it is kept as " + kept, e);
            }
            assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
        }
        System.out.println("fuzz " + kind + ": " + read + " read, " + refused + " refused");
        assertThat(read + refused).isPositive();
    }

    private static void check(Document document) {
        DocumentReaderTest.assertCellsStandInTheText(document);
        TableReading reading = new FormTableReader(Shared.CATALOGUE)
                .read(document.text(), document.grids(), "2021", Shared.DISTRICT, Period.ofYear(2021));
        reading.claims()
                .forEach(c -> assertThat(document.text().substring(c.start(), c.end()))
                        .isEqualTo(c.printed()));
        reading.ignored()
                .forEach(i -> assertThat(document.text().substring(i.start(), i.end()))
                        .isEqualTo(i.text()));
        List<Span> spans = new ArrayList<>();
        reading.claims().stream()
                .filter(c -> c.end() > c.start())
                .forEach(c -> spans.add(new Span(c.start(), c.end())));
        reading.unread().forEach(u -> spans.add(new Span(u.start(), u.end())));
        reading.ignored().forEach(i -> spans.add(new Span(i.start(), i.end())));
        spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .as("what a table says is said once")
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    private static List<byte[]> originals(String kind) throws IOException {
        List<byte[]> originals = new ArrayList<>();
        for (String form : List.of("2008", "2014", "2019", "2021")) {
            List<SampleForms.Table> tables = SampleForms.of(form, SEED, true).tables;
            switch (kind) {
                case "html" -> originals.add(SampleFiles.html(tables));
                case "docx" -> originals.add(SampleFiles.word(tables));
                case "pdf" -> originals.add(SampleFiles.pdf(tables, 160));
                default ->
                    originals.addAll(List.of(
                            SampleFiles.lines(tables),
                            SampleFiles.barred(tables),
                            SampleFiles.pipes(tables),
                            SampleFiles.tabs(tables),
                            SampleFiles.spaces(tables)));
            }
        }
        String shared = System.getenv("GONGKAI_SHARED");
        Path seed = Path.of(shared == null ? "../shared" : shared).resolve("reports/seed-2014.txt");
        if ("txt".equals(kind) && Files.exists(seed)) {
            originals.add(Files.readAllBytes(seed));
        }
        return originals;
    }

    private static byte[] damaged(String kind, byte[] original, Random random) throws IOException {
        if ("pdf".equals(kind) || random.nextInt(4) == 0) {
            return mutated(original, random);
        }
        if (!"docx".equals(kind)) {
            return mutatedText(original, random);
        }
        // damage inside, or the checksum would stop it at the door
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals("word/document.xml") ? mutatedText(part, random) : part);
            }
        }
        return out.toByteArray();
    }

    /** Whole elements moved, doubled and dropped: damage that is still well formed more often than random bytes. */
    private static byte[] mutatedText(byte[] part, Random random) {
        if (random.nextInt(3) == 0) {
            return mutated(part, random);
        }
        String[] pieces = new String(part, StandardCharsets.UTF_8).split("(?=<w:tc>|<w:tr>|<w:p>|<t[dr]|\\n|\\|)");
        for (int i = 0; i <= random.nextInt(5); i++) {
            int from = random.nextInt(pieces.length);
            int to = random.nextInt(pieces.length);
            if (random.nextInt(3) == 0) {
                pieces[to] += SCRAPS[random.nextInt(SCRAPS.length)];
            }
            pieces[to] = random.nextBoolean()
                    ? pieces[from]
                    : pieces[to].replaceAll("w:val=\"\\d+\"", "w:val=\"" + random.nextInt(2000) + "\"");
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = 0; i <= random.nextInt(8) && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(200), bytes.length - at);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes = spliced(bytes, at, length, new byte[0]);
                case 3 -> bytes = spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 4 ->
                    bytes = spliced(
                            bytes,
                            at,
                            length,
                            Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + length / 2));
                default ->
                    bytes = spliced(
                            bytes, at, 0, SCRAPS[random.nextInt(SCRAPS.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int drop, byte[] insert) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(insert);
        out.write(bytes, at + drop, bytes.length - at - drop);
        return out.toByteArray();
    }
}
