package gongkai.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.SourceFacts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report is published by the date of the law in force for its year (regulation 2008 Art. 31, 2019 Art. 49; domain §1). */
class PublishedLateTest {

    @Test
    void theLegalDateDependsOnTheYearAndOnWhoPublishes() {
        assertThat(isLate(2014, ClaimBuilder.DISTRICT, "2015-03-31")).isFalse();
        assertThat(isLate(2014, ClaimBuilder.DISTRICT, "2015-04-01")).isTrue();
        assertThat(isLate(2018, "430602-caizhengju", "2019-03-31")).isFalse();
        assertThat(isLate(2019, "430602-caizhengju", "2020-02-01")).isTrue();
        assertThat(isLate(2019, ClaimBuilder.DISTRICT, "2020-03-31")).isFalse();
    }

    private static boolean isLate(int year, String unit, String published) {
        SourceFacts source = new SourceFacts(ClaimBuilder.DISTRICT, unit, year, LocalDate.parse(published), null);
        return new RuleSet(ClaimBuilder.CATALOGUE, CheckSettings.usual())
                .check(List.of(), source).stream().anyMatch(f -> f.rule().equals("deadline"));
    }
}
