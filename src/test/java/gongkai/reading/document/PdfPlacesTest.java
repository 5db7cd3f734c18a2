package gongkai.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.reading.SampleFiles;
import gongkai.reading.budget.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a PDF says of its places is refused for what it is, and not for letters that its id happens to have. */
class PdfPlacesTest {

    private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<([0-9A-F]{64})>");

    private final String pdf = new String(
            SampleFiles.pdfOf(List.of("岳阳楼区财政局2021年政府信息公开工作年度报告", "主动公开政府信息12条。")), StandardCharsets.ISO_8859_1);

    @Test
    void everyIdIsAnId() {
        Matcher id = ID.matcher(pdf);
        assertThat(id.find()).as("a packed table with an id").isTrue();
        assertThat(pdf).contains("/XRef");
        for (int at = 0; at + 3 <= 64; at++) {
            String other = id.group(1).substring(0, at) + "A85" + id.group(1).substring(at + 3);
            byte[] bytes = pdf.replace(id.group(1), other).getBytes(StandardCharsets.ISO_8859_1);
            assertThatCode(() -> PdfPlaces.check("a.pdf", bytes)).as(other).doesNotThrowAnyException();
        }
    }

    @Test
    void aTableThatIsPackedOtherwiseIsRefusedHoweverItsNameIsWritten() {
        for (String name : List.of(
                "/LZWDecode",
                "/ASCII85Decode",
                "/ASCIIHexDecode",
                "/A85",
                "/AHx",
                "/RunLengthDecode",
                "/RL",
                "/#4cZWDecode",
                "/LZ#57Decode",
                "/#41#38#35",
                "/Fl#61teDecode")) {
            byte[] bytes = pdf.replace("/FlateDecode", name).getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> PdfPlaces.check("a.pdf", bytes)).as(name).isInstanceOf(UnreadableDocument.class);
        }
    }
}
