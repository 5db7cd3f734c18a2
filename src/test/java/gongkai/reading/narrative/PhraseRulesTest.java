package gongkai.reading.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.Catalogue;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.document.Document;
import gongkai.testing.TestReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseRulesTest {

    private static final String HEAD = "indicator,pattern,measures,near,not,whole,unit,joint,note\n";
    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void aWrongRuleIsRefusedWithFileLineAndReason() {
        refuses("no.such,收到{n},,,,,,,", "own.csv:2", "unknown indicator");
        refuses("hotline.orders,收到工单,,,,,,,", "own.csv:2", "exactly one {n}");
        refuses("hotline.orders,收到(工单{n},,,,,,,", "own.csv:2", "bracket");
        refuses("hotline.orders,收到27件{n},,,,,,,", "own.csv:2", "no digits");
        refuses("hotline.orders,[工单]{n},,,,,,,", "own.csv:2", "no word");
        refuses("hotline.orders,工单{n},,,,,bureau,,", "own.csv:2", "unknown unit");
    }

    @Test
    void theOfficeTeachesANewWordingByAFileOfItsOwn(@TempDir Path folder) throws Exception {
        Document document = new Document("", "某某区2016年政府信息公开工作年度报告\n全年接诉即办民生呼声27件。", List.of());
        assertThat(TestReader.of(catalogue).read(document, null).claims()).isEmpty();
        Path own = folder.resolve("own.csv");
        Files.writeString(own, HEAD + "hotline.orders,民生呼声{n},,,,,,,\n");
        assertThat(new ReportReader(catalogue, own, ReadingLimits.USUAL)
                        .read(document, null)
                        .claims())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.indicator()).isEqualTo("hotline.orders");
                    assertThat(c.value()).isEqualByComparingTo("27");
                    assertThat(c.unit()).isEqualTo("某某区");
                });
    }

    private void refuses(String rule, String place, String reason) {
        assertThatThrownBy(() -> PhraseRules.read(
                        "own.csv",
                        new ByteArrayInputStream((HEAD + rule + "\n").getBytes(StandardCharsets.UTF_8)),
                        catalogue))
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }
}
