package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.PublishedClaims;
import gongkai.checks.rules.RuleSet;
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
    private final List<Finding> findings = new RuleSet(catalogue, CheckSettings.usual())
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
                .filter(f -> MessageArgument.indicator("consultation.people.on-site")
                        .equals(f.arguments().get("indicator")))
                .findFirst()
                .orElseThrow();

        assertThat(texts.message(onSite, Locale.SIMPLIFIED_CHINESE)).contains("1,000余", "173 + 602 = 775", "225");
        assertThat(texts.message(onSite, Locale.ENGLISH)).contains("over 1,000", "173 + 602 = 775", "225");
    }

    @Test
    void aStoredArgumentReadsBackAsItWas() {
        assertThat(findings.stream().flatMap(f -> f.arguments().values().stream()))
                .allSatisfy(a -> assertThat(MessageArgument.decode(a.encoded())).isEqualTo(a));
    }

    @Test
    void aSpanThatIsNoYearIsNamedByItsMonths() {
        String message = texts.message(
                "finding.restated",
                Map.of(
                        "unit", MessageArgument.unit("430602"),
                        "period", new MessageArgument(MessageArgument.Kind.PERIOD, "2012-05/2012-08"),
                        "indicator", MessageArgument.indicator("hotline.orders"),
                        "basis", new MessageArgument(MessageArgument.Kind.BASIS, "TABLE"),
                        "left", new MessageArgument(MessageArgument.Kind.AMOUNT, "1"),
                        "right", new MessageArgument(MessageArgument.Kind.AMOUNT, "2"),
                        "difference", MessageArgument.number(1)),
                Locale.SIMPLIFIED_CHINESE);

        assertThat(message).contains("2012年5–8月");
    }
}
