package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTextsTest {

    private final Catalogue catalogue = Catalogue.shipped();
    private final FindingTexts texts = new FindingTexts(catalogue);
    private final List<Finding> findings = new Checks(catalogue, CheckSettings.usual())
            .check(
                    PublishedClaims.of("430602-2014-report"),
                    new SourceFacts("430602", "430602", 2014, LocalDate.of(2015, 4, 2), null));

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyFindingIsASentenceWithoutGaps(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(findings)
                .extracting(f -> texts.message(f, locale))
                .allSatisfy(message -> assertThat(message)
                        .doesNotContain("{", "}", "null")
                        .endsWith(language.equals("en") ? "." : "。"));
        assertThat(findings).extracting(f -> texts.ruleName(f.rule(), locale)).doesNotContain("");
    }

    @Test
    void aRoundedNumberIsShownAsItIsMeant() {
        Finding onSite = findings.stream()
                .filter(f -> f.rule().equals("narrative-table"))
                .filter(f -> Argument.indicator("consultation.people.on-site")
                        .equals(f.arguments().get("indicator")))
                .findFirst()
                .orElseThrow();

        assertThat(texts.message(onSite, Locale.SIMPLIFIED_CHINESE)).contains("1,000余", "173 + 602 = 775", "225");
        assertThat(texts.message(onSite, Locale.ENGLISH)).contains("over 1,000", "173 + 602 = 775", "225");
    }

    @Test
    void aStoredArgumentReadsBackAsItWas() {
        assertThat(findings.stream().flatMap(f -> f.arguments().values().stream()))
                .allSatisfy(a -> assertThat(Argument.decode(a.encoded())).isEqualTo(a));
    }

    @Test
    void aSpanThatIsNoYearIsNamedByItsMonths() {
        String message = texts.message(
                "finding.restated",
                Map.of(
                        "unit", Argument.unit("430602"),
                        "period", new Argument(Argument.Kind.PERIOD, "2012-05/2012-08"),
                        "indicator", Argument.indicator("hotline.orders"),
                        "basis", new Argument(Argument.Kind.BASIS, "TABLE"),
                        "left", new Argument(Argument.Kind.AMOUNT, "1"),
                        "right", new Argument(Argument.Kind.AMOUNT, "2"),
                        "difference", Argument.number(1)),
                Locale.SIMPLIFIED_CHINESE);

        assertThat(message).contains("2012年5–8月");
    }
}
