package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.testing.FigureBuilder;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedRatesTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final String RATE = "hotline.satisfaction-rate";
    private static final Subject.Rates PANEL = new Subject.Rates("rates", List.of(RATE));

    @Test
    void theNewestYearStandsInSightBeforeALaterQuarterAndTheRestBehindAClick() {
        Figure year = rate().year(2022).build();
        Figure older = rate().year(2021).build();
        Figure quarter = rate().period(new Period(YearMonth.of(2023, 1), YearMonth.of(2023, 3)))
                .build();
        StatedRates rates = of(older, quarter, year);
        assertThat(rates.newest()).extracting(StatedRates.Rate::figure).containsExactly(year);
        assertThat(rates.others()).extracting(StatedRates.Rate::figure).containsExactly(quarter, older);
    }

    @Test
    void twoIssuersOfOneRateAreBothInSight() {
        assertThat(of(
                                rate().aspect("issuer-city").build(),
                                rate().aspect("issuer-district").build())
                        .newest())
                .hasSize(2);
    }

    @Test
    void aRateStandsBesideItsNumbersOfTheSameIssuerAndPeriodOnly() {
        String base = CATALOGUE.indicator(RATE).orElseThrow().denominator();
        Figure own =
                FigureBuilder.of(String.valueOf(base)).aspect("issuer-city").build();
        Figure others =
                FigureBuilder.of(String.valueOf(base)).aspect("issuer-district").build();
        assertThat(of(rate().aspect("issuer-city").build(), own, others)
                        .newest()
                        .getFirst()
                        .denominator())
                .isEqualTo(own);
        assertThat(of(rate().year(2020).build(), own).newest().getFirst().denominator())
                .isNull();
    }

    @Test
    void aRateOfFewerThanThirtyCasesSaysSoAndOneOfUnknownBaseDoesNot() {
        String base = String.valueOf(CATALOGUE.indicator(RATE).orElseThrow().denominator());
        assertThat(of(rate().build(), FigureBuilder.of(base).value("29").build())
                        .newest()
                        .getFirst()
                        .isOfFew())
                .isTrue();
        assertThat(of(rate().build(), FigureBuilder.of(base).value("30").build())
                        .newest()
                        .getFirst()
                        .isOfFew())
                .isFalse();
        assertThat(of(rate().build()).newest().getFirst().isOfFew()).isFalse();
    }

    private static FigureBuilder rate() {
        return FigureBuilder.of(RATE).value("98");
    }

    private static StatedRates of(Figure... figures) {
        return StatedRates.of(PANEL, List.of(figures), CATALOGUE);
    }
}
