package gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.DatabaseTest;
import gongkai.TestDatabase;
import gongkai.TestLedger;
import gongkai.catalogue.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PublishedDataTest {

    private static final String REGION = "430602";

    private final TestDatabase database;
    private TestLedger on;

    PublishedDataTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void load() {
        on = TestLedger.shipped(database).loadPublished();
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void theSeedsTotalIsTheOneWhoseDivisionCloses() {
        assertThat(value("disclosure.items", REGION, 2014)).isEqualTo("6728");
        assertThat(value("disclosure.items", "430602-district", 2014)).isEqualTo("3008");
        assertThat(value("disclosure.items", "430602-townships", 2014)).isEqualTo("5590");
        assertThat(value("disclosure.website", REGION, 2014)).isEqualTo("5968");
        assertThat(value("hotline.orders", REGION, 2014)).isEqualTo("6772");
        assertThat(value("resource.staff", REGION, 2014)).isEqualTo("61");
        assertThat(value("resource.spending", REGION, 2014)).isEqualTo("40");
        assertThat(value("disclosure.website", REGION, 2023)).isEqualTo("7157");
        assertThat(value("disclosure.website", REGION, 2024)).isEqualTo("7388");
    }

    @Test
    void aRoundedNumberStaysAsStatedAndNoSumReplacesIt() {
        Figure consultations = figure("consultation.people", REGION, 2014);
        assertThat(consultations.printed()).isEqualTo("2000余");
        assertThat(consultations.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(consultations.origin()).isEqualTo(Origin.REPORTED);
    }

    @Test
    void theSumsThatContradictTheStatedNumbersStandBesideThem() {
        assertThat(beside("disclosure.items", REGION)).contains("LEVELS TABLE 7695", "LEVELS NARRATIVE 6728");
        assertThat(beside("consultation.people", REGION))
                .contains("PARTS_AND_LEVELS TABLE 1677", "PARTS NARRATIVE 2000");
        assertThat(on.figures
                        .evidence(key("disclosure.items", "430602-district"))
                        .others())
                .extracting(p -> p.claim().claim().printed())
                .containsExactly("2105");
    }

    private List<String> beside(String indicator, String unit) {
        return on.figures.evidence(key(indicator, unit)).beside().stream()
                .map(s -> s.kind() + " " + s.basis() + " " + s.amount())
                .toList();
    }

    private static FigureKey key(String indicator, String unit) {
        return new FigureKey(REGION, indicator, "", unit, Period.ofYear(2014));
    }

    @Test
    void theRollUpIsWhatTheFiguresGive() {
        assertThat(on.ledger.reconcile(REGION)).isEmpty();
    }

    @Test
    void aSlashStaysASlash() {
        Figure slash = figure("application.received", "430602-townships", 2014);
        assertThat(slash.state()).isEqualTo(State.SLASH);
        assertThat(slash.value()).isNull();
        assertThat(slash.amount()).isNull();
    }

    @Test
    void theFiguresArePublishedAndNameTheirSource() {
        assertThat(on.figures.find(FigureQuery.of(REGION).allAspects()))
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.provisional()).isFalse();
                    if (f.origin() == Origin.REPORTED) {
                        assertThat(f.sourceTitle()).isNotEmpty();
                    }
                });
    }

    @Test
    void aSecondStartChangesNothing() {
        long version = on.figures.dataVersion(REGION);
        List<Figure> before = on.figures.find(FigureQuery.of(REGION).allAspects());
        on.loadPublished();
        assertThat(on.figures.find(FigureQuery.of(REGION).allAspects())).isEqualTo(before);
        assertThat(on.jdbc
                        .sql("select count(*) from source where region = ?")
                        .param(REGION)
                        .query(Long.class)
                        .single())
                .isEqualTo(on.jdbc
                        .sql("select count(distinct title) from source where region = ?")
                        .param(REGION)
                        .query(Long.class)
                        .single());
        assertThat(version).isPositive();
    }

    private @Nullable String value(String indicator, String unit, int year) {
        Figure figure = figure(indicator, unit, year);
        return figure.value() == null ? null : figure.value().toPlainString();
    }

    private Figure figure(String indicator, String unit, int year) {
        List<Figure> found = on.figures.find(FigureQuery.of(REGION)
                .indicators(indicator)
                .units(unit)
                .years(year, year)
                .wholeYears());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
