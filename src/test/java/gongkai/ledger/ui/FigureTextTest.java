package gongkai.ledger.ui;

import static gongkai.testing.TestFigure.figure;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.testing.Shared;
import gongkai.testing.ViewTest;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a number, a period and a name are written in both languages. */
class FigureTextTest extends ViewTest {

    private final FigureText zh = new FigureText(Shared.CATALOGUE, Locale.SIMPLIFIED_CHINESE);
    private final FigureText en = new FigureText(Shared.CATALOGUE, Locale.ENGLISH);

    @Test
    void anExactNumberIsWrittenWithAllItsDigitsAndItsMeasure() {
        Figure items = figure("disclosure.items").saying("39012").build();
        assertThat(zh.number(items)).isEqualTo("39,012");
        assertThat(zh.full(items)).isEqualTo("39,012 条");
        assertThat(en.full(items)).isEqualTo("39,012 items");
        assertThat(zh.brief(items)).isEqualTo("3.9万");
    }

    @Test
    void aRoundedNumberIsWrittenAsItIsPrintedInChineseAndInWordsInEnglish() {
        Figure over = figure("disclosure.items")
                .saying("2000", Qualifier.OVER, "2000余")
                .build();
        assertThat(zh.number(over)).isEqualTo("2,000余");
        assertThat(en.number(over)).isEqualTo("over 2,000");
        Figure least = figure("disclosure.items")
                .saying("300", Qualifier.AT_LEAST, "300以上")
                .build();
        assertThat(zh.number(least)).isEqualTo("300以上");
        assertThat(en.number(least)).isEqualTo("at least 300");
    }

    @Test
    void aRateHasItsSignAndNoMeasure() {
        Figure rate = figure("hotline.satisfaction-rate").saying("98.50").build();
        assertThat(zh.full(rate)).isEqualTo("98.5%");
        assertThat(zh.measure("hotline.satisfaction-rate")).isEmpty();
        assertThat(zh.measureInFile("hotline.satisfaction-rate")).isEqualTo("%");
        assertThat(zh.amount(new BigDecimal("95"), "hotline.satisfaction-rate")).isEqualTo("95%");
    }

    @Test
    void aSlashABlankAndANothingAreThreeThingsAndNoZero() {
        assertThat(zh.full(figure("disclosure.items").without(State.SLASH).build()))
                .isEqualTo("/");
        assertThat(zh.full(figure("disclosure.items").without(State.BLANK).build()))
                .isEqualTo("空白");
        assertThat(zh.full(figure("disclosure.items").without(State.NONE_STATED).build()))
                .isEqualTo("无");
        assertThat(zh.full(figure("disclosure.items").saying("0").build())).isEqualTo("0 条");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-01, 2014-12, 2014年, 2014",
        "2012-01, 2014-12, 2012–2014年, 2012–2014",
        "2014-04, 2014-06, 2014年第2季度, Q2 2014",
        "2014-05, 2014-08, 2014年5–8月, May–Aug 2014",
        "2014-03, 2014-03, 2014年3月, Mar 2014"
    })
    void aPeriodIsWrittenAsShortAsItCanBe(String from, String to, String chinese, String english) {
        Period period = Period.parse(from, to);
        assertThat(zh.period(period)).isEqualTo(chinese);
        assertThat(en.period(period)).isEqualTo(english);
    }

    @Test
    void aNameStandsAloneAndWhatTheCatalogueLacksIsCalledAsPrinted() {
        assertThat(zh.indicator("disclosure.items.electronic")).isEqualTo("全文电子化的主动公开信息");
        assertThat(zh.unit("430602")).isEqualTo("岳阳楼区");
        assertThat(en.unit("430602")).isEqualTo("Yueyanglou District");
        assertThat(zh.unit("青禾区财政局")).isEqualTo("青禾区财政局");
    }

    @Test
    void whatHoldsOfAFigureIsSaidInOneOrder() {
        Figure sum = figure("disclosure.items")
                .saying("12")
                .sumOf(3, 5)
                .disputed()
                .provisional()
                .build();
        assertThat(zh.standing(sum)).extracting(FigureText.Standing::word).containsExactly("有争议", "3/5 个单位合计", "暂定");
        assertThat(zh.standing(figure("disclosure.items").saying("12").build())).isEmpty();
    }

    @Test
    void aFileHasTheNumberAndWhatIsRoundedAsARemark() {
        var cell = zh.inFile(figure("disclosure.items")
                .saying("2000", Qualifier.OVER, "2000余")
                .build());
        assertThat(cell.toString()).contains("2000", "2,000余");
        assertThat(zh.inFile(figure("disclosure.items").without(State.SLASH).build())
                        .toString())
                .contains("/");
    }
}
