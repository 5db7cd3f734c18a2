package gongkai.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.review.Review;
import gongkai.review.TestReviews;
import gongkai.review.store.UnclaimedNumber;
import gongkai.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is shown is what is stored: nothing that a document holds turns a number around or hides between its digits. */
class VisibleTextTest {

    /** All that turn the order around, the old ones that change the shape of digits, and what nobody sees. */
    private static final int[] HIDDEN = {
        0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206b,
        0x206c, 0x206d, 0x206e, 0x206f, 0x2061, 0x2062, 0x2063, 0x2064, 0x180e, 0xfff9, 0xfffa, 0xfffb, 0x034f, 0x115f,
        0x3164, 0xffa0, 0x0001, 0x0008, 0x007f, 0x0090, 0xe0001, 0xe0031
    };

    @Test
    void everyHiddenCharacterIsReplacedOneUnitForOne() {
        int tried = 0;
        for (int hidden : HIDDEN) {
            String character = Character.toString(hidden);
            String visible = VisibleText.of("收到3" + character + "21条");
            assertThat(visible).as("U+%04X", hidden).isEqualTo("收到3" + "\ufffd".repeat(character.length()) + "21条");
            tried++;
        }
        System.out.printf("VisibleTextTest: %d characters%n", tried);
    }

    @Test
    void whatAReportMayHoldStaysAsItIs() {
        for (String text : List.of(
                "公开 12 条。\r\n\t其中\u3000网站\u00a011条\u2028",
                "公\u200b开\u00ad12\ufeff条\u200d",
                "岳阳市\u2160\ue000\ud83d\ude00葛\udb40\udd00飾1\ufe0f",
                "a\ud83d。")) {
            assertThat(VisibleText.of(text)).isSameAs(text);
        }
    }

    @Test
    void aNameIsOneLine() {
        assertThat(VisibleText.line("a\r\n\t\u2028\u0085b")).isEqualTo("a\ufffd\ufffd\ufffd\ufffd\ufffdb");
    }

    @Test
    void whatTheEyeReadsOverIsReadOver() {
        Normalised read = Normalised.of("公开1\u200b2\u20603\ufe0f条");
        assertThat(read.text()).isEqualTo("公开123条");
        assertThat(read.printedSpan(2, 5)).isEqualTo(new Span(2, 7));
    }

    @Test
    void noDocumentFileNameTitleOrPastedTextShowsAnotherNumberThanIsStored() throws IOException {
        String text = TestReviews.report(321, 3)
                .replace("321条", "\u202e321\u202c条")
                .replace("政府信息公开工作年度", "政府信息\u2067公开工作年度");
        String page = "<html><body><p>" + text.replace("\n", "<p>").replace("\u202e", "&#x202e;") + "</body></html>";
        List<Bytes> documents = List.of(
                new Bytes("a\u202etxt.fdp.txt", text.getBytes(StandardCharsets.UTF_8)),
                new Bytes("b\u202etxt.html", page.getBytes(StandardCharsets.UTF_8)),
                new Bytes("c\u202etxt.docx", word(text)));
        int shown = 0;
        for (Bytes document : documents) {
            try (TestReviews on = new TestReviews(TestDatabase.H2)) {
                Review review = on.review(on.intake.receive(document.name(), document.bytes()));
                for (String said : List.of(
                        review.text(),
                        review.source().title(),
                        review.source().fileName(),
                        review.source().publisher())) {
                    assertThat(said).doesNotContain("\u202e", "\u202c", "\u2067");
                    shown++;
                }
                assertThat(review.source().fileName()).contains("\ufffdtxt");
                assertThat(review.source().title()).contains("政府信息\ufffd公开工作年度");
                int at = review.text().indexOf("321");
                assertThat(review.text().substring(at - 1, at + 4)).isEqualTo("\ufffd321\ufffd");
                assertThat(Stream.concat(
                                review.claims().stream().map(c -> c.claim().start()),
                                review.numbers().stream().map(UnclaimedNumber::start)))
                        .contains(at);
                assertThat(review.claims()).extracting(c -> c.claim().quote()).noneMatch(q -> q.contains("\u202e"));
            }
        }
        System.out.printf("VisibleTextTest: %d documents, %d texts looked at%n", documents.size(), shown);
    }

    private record Bytes(String name, byte[] bytes) {}

    private static byte[] word(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>"
                            + text.replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t>")
                            + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
