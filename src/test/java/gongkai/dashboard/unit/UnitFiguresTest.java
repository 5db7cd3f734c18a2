package gongkai.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.query.IndicatorUses;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Spread;
import gongkai.ledger.query.UnitSpreads;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units beside each other: the numbers of the heat map, of a unit's place, and of the dictionary. */
@DatabaseTest
class UnitFiguresTest {

    private static final String REGION = "430602";
    private static final String DEPARTMENTS = "430602-departments";
    private static final String STREETS = "430602-townships";
    private static final String ITEMS = "disclosure.items";
    private static final Period YEAR = Period.ofYear(2014);
    private static final List<String> SIX = List.of(
            "430602-caizhengju",
            "430602-tongjiju",
            "430602-liangshiju",
            "430602-weishengju",
            "430602-dishuiju",
            "430602-guoshuiju");

    private final TestDatabase database;
    private TestLedger on;
    private UnitBoard boards;
    private UnitPortrait portrait;
    private IndicatorUses uses;

    UnitFiguresTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.shipped(database);
        boards = new UnitBoard(on.catalogue, on.figures, on.service(ReportYears.class), on.service(UnitSpreads.class));
        portrait = new UnitPortrait(
                on.catalogue, on.figures, on.service(ReportYears.class), on.service(UnitSpreads.class));
        uses = on.service(IndicatorUses.class);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void thePublishedSubmissionsOfAQuarterAreThoseOfTheSourceAndOfNoOtherUnit() {
        on.loadPublished();
        UnitBoard.UnitClass departments = board("disclosure.website.submitted", 3, DEPARTMENTS);
        Period quarter = Period.parse("2014-01", "2014-03");

        List<@Nullable String> stated = on.jdbc.sql("""
                        select distinct c.unit from claim c join unit u on u.region = c.region and u.code = c.unit
                        where c.indicator = 'disclosure.website.submitted' and u.kind = 'DEPARTMENT'
                        """).query(String.class).list();
        assertThat(departments.active())
                .hasSize(8)
                .extracting(row -> row.unit().code())
                .containsExactlyInAnyOrderElementsOf(stated);
        assertThat(departments.reported(quarter)).isEqualTo(8);
        assertThat(departments.silent(quarter))
                .hasSize(departments.rows().size() - 8)
                .extracting(Unit::code)
                .contains("430602-caizhengju");
        assertThat(departments.spreads().get(quarter)).satisfies(spread -> {
            assertThat(spread.units()).isEqualTo(8);
            assertThat(spread.median()).isEqualByComparingTo("0");
            assertThat(spread.tells()).as("all zero: none is high or low").isFalse();
        });
        assertThat(departments.expected().get(quarter))
                .satisfies(expected -> assertThat(expected.count()).isEqualTo(41));
    }

    @Test
    void medianAndQuartilesAreThoseOfTheClassAlone() {
        accept(ITEMS, 40, 80, 120, 160, 200, 240);
        on.accept(TestLedger.cell(ITEMS, "430602-lvxiantingjiedao", 9999));

        UnitBoard.UnitClass departments = board(ITEMS, 12, DEPARTMENTS);
        assertThat(departments.spreads().get(YEAR)).satisfies(spread -> {
            assertThat(spread.units()).isEqualTo(6);
            assertThat(spread.lowerQuartile()).isEqualByComparingTo(quantile(0.25, 40, 80, 120, 160, 200, 240));
            assertThat(spread.median()).isEqualByComparingTo("140");
            assertThat(spread.upperQuartile()).isEqualByComparingTo(quantile(0.75, 40, 80, 120, 160, 200, 240));
            assertThat(spread.highest()).isEqualByComparingTo("240");
        });
        assertThat(spread(ITEMS, STREETS).units()).isEqualTo(1);
        assertThat(departments.active())
                .extracting(row -> spread(ITEMS, DEPARTMENTS).band(row.volume(YEAR, false), row.volume(YEAR, false)))
                .containsExactlyInAnyOrder(
                        Spread.Band.LOWEST,
                        Spread.Band.LOWEST,
                        Spread.Band.LOWER,
                        Spread.Band.HIGHER,
                        Spread.Band.HIGHEST,
                        Spread.Band.HIGHEST);
    }

    @Test
    void aDisputedNumberCountsAsReportedButNotInTheSpread() {
        accept(ITEMS, 40, 80, 120, 160, 200, 240);
        on.transactions.executeWithoutResult(status ->
                on.ledger.markDisputed(REGION, Set.of(new FigureKey(REGION, ITEMS, "", SIX.getLast(), YEAR)), true));

        UnitBoard.UnitClass departments = board(ITEMS, 12, DEPARTMENTS);
        assertThat(departments.reported(YEAR)).isEqualTo(6);
        assertThat(found(departments).units()).isEqualTo(5);
        assertThat(found(departments).highest()).isEqualByComparingTo("200");
    }

    @Test
    void aSlashIsAReportWithoutANumberAndNeverZero() {
        accept(ITEMS, 40, 80, 120, 160, 200);
        on.accept(TestLedger.claim(ITEMS, SIX.getLast(), YEAR, State.SLASH, 0, Qualifier.EXACT, Basis.TABLE));

        UnitBoard.UnitClass departments = board(ITEMS, 12, DEPARTMENTS);
        assertThat(departments.reported(YEAR)).isEqualTo(6);
        assertThat(found(departments).units()).isEqualTo(5);
        assertThat(found(departments).lowest()).isEqualByComparingTo("40");
    }

    @Test
    void fewerThanThirtyCasesOrFiveUnitsGiveNoBand() {
        accept(ITEMS, 29, 80, 120, 160, 200);
        Spread five = spread(ITEMS);
        assertThat(five.band(new BigDecimal("29"), new BigDecimal("29"))).isNull();
        assertThat(five.band(new BigDecimal("80"), new BigDecimal("80"))).isNotNull();

        accept("application.received", 40, 80, 120, 160);
        Spread four = spread("application.received");
        assertThat(four.band(new BigDecimal("160"), new BigDecimal("160"))).isNull();
    }

    @Test
    void aRateIsCountedOnlyWhereItsBaseIsStatedAndLargeEnough() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < SIX.size(); i++) {
            claims.add(TestLedger.cell("hotline.satisfaction-rate", SIX.get(i), 90 + i));
            if (i > 0) {
                claims.add(TestLedger.cell("hotline.callbacks", SIX.get(i), i == 1 ? 29 : 100));
            }
        }
        on.accept(claims.toArray(Claim[]::new));

        UnitBoard.UnitClass departments = board("hotline.satisfaction-rate", 12, DEPARTMENTS);
        assertThat(found(departments).units()).isEqualTo(4);
        assertThat(found(departments).lowest()).isEqualByComparingTo("92");
        assertThat(departments.active())
                .filteredOn(row -> row.volume(YEAR, true) == null)
                .hasSize(1);
    }

    @Test
    void theAxisKeepsYearsThatNobodyReported() {
        on.accept(
                TestLedger.cell(ITEMS, SIX.getFirst(), "2011-01", "2011-12", 50),
                TestLedger.cell(ITEMS, SIX.getFirst(), "2014-01", "2014-12", 70));

        assertThat(boards.board(REGION, ITEMS, 12, 2008, 2026).periods())
                .containsExactly(Period.ofYear(2011), Period.ofYear(2012), Period.ofYear(2013), YEAR);
        assertThat(boards.board(REGION, ITEMS, 12, 2012, 2013).isEmpty()).isTrue();
    }

    @Test
    void aUnitStandsWhereItsLatestNumberLiesAmongItsClass() {
        accept(ITEMS, 40, 80, 120, 160, 200, 240);
        on.accept(TestLedger.cell(ITEMS, SIX.get(2), "2013-01", "2013-12", 7));

        assertThat(portrait.standings(unit(SIX.get(2)), List.of(ITEMS, "hotline.orders"), 2008, 2026))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.spread().period()).isEqualTo(YEAR);
                    assertThat(standing.spread().units()).isEqualTo(6);
                    assertThat(standing.amount()).isEqualByComparingTo("120");
                    assertThat(standing.below()).isEqualTo(2);
                    assertThat(standing.above()).isEqualTo(3);
                    assertThat(standing.band()).isEqualTo(Spread.Band.LOWER);
                });
        assertThat(portrait.standings(unit(SIX.get(2)), List.of(ITEMS), 2008, 2013))
                .singleElement()
                .satisfies(standing -> assertThat(standing.spread().units()).isEqualTo(1));
    }

    @Test
    void theLineOfARenamedUnitHoldsWhatItReportedUnderItsFormerName() {
        Unit today = unit("430602-shujuju");
        assertThat(portrait.before(today))
                .extracting(Unit::code)
                .containsExactly("430602-xingzhengshenpifuwuju", "430602-zhengwugongkaiyufuwuguanlibangongshi");
        on.accept(TestLedger.cell(ITEMS, "430602-xingzhengshenpifuwuju", "2020-01", "2020-12", 55));

        assertThat(portrait.figures(today, 2008, 2026))
                .singleElement()
                .satisfies(figure -> assertThat(figure.unit()).isEqualTo("430602-xingzhengshenpifuwuju"));
        assertThat(portrait.after(unit("430602-xingzhengshenpifuwuju")))
                .extracting(Unit::code)
                .containsExactly("430602-shujuju");
    }

    @Test
    void theDictionaryCountsWhatSourcesStateAndSeesWhatWasAcceptedSince() {
        on.loadPublished();
        IndicatorUses.Use before = uses.all(REGION).get("disclosure.website.submitted");
        long stated = on.jdbc
                .sql("select count(*) from roll_up where indicator = ? and origin = 'REPORTED'")
                .param("disclosure.website.submitted")
                .query(Long.class)
                .single();
        assertThat(before)
                .isNotNull()
                .satisfies(use -> assertThat((long) use.figures()).isEqualTo(stated));
        assertThat(uses.sources(REGION, "disclosure.website.submitted"))
                .extracting(IndicatorUses.SourceUse::title)
                .contains("关于2014年一季度区政府门户网站信息报送工作的督查通报(第十八期 总第142期)");
        assertThat(uses.spansOfUnits(REGION).get("disclosure.website.submitted"))
                .containsEntry(3, 8);

        on.accept(TestLedger.cell("disclosure.website.submitted", SIX.getFirst(), "2014-01", "2014-03", 5));

        assertThat(uses.spansOfUnits(REGION).get("disclosure.website.submitted"))
                .containsEntry(3, 9);
    }

    @Test
    void anEmptyDatabaseGivesAnEmptyBoard() {
        assertThat(boards.board(REGION, ITEMS, 12, 2008, 2026).isEmpty()).isTrue();
        assertThat(uses.all(REGION)).isEmpty();
        assertThat(portrait.figures(unit(SIX.getFirst()), 2008, 2026)).isEmpty();
    }

    private void accept(String indicator, long... values) {
        Claim[] claims = new Claim[values.length];
        for (int i = 0; i < values.length; i++) {
            claims[i] = TestLedger.cell(indicator, SIX.get(i), values[i]);
        }
        on.accept(claims);
    }

    private UnitBoard.UnitClass board(String indicator, int months, String group) {
        return boards.board(REGION, indicator, months, 2008, 2026).classes().stream()
                .filter(c -> c.group().code().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Spread spread(String indicator) {
        return spread(indicator, DEPARTMENTS);
    }

    private Spread spread(String indicator, String group) {
        return found(board(indicator, 12, group));
    }

    private static Spread found(UnitBoard.UnitClass group) {
        return Objects.requireNonNull(group.spreads().get(YEAR));
    }

    private Unit unit(String code) {
        return on.catalogue.unit(code).orElseThrow();
    }

    /** Linear between the two nearest ranks, as SQL's percentile_cont is defined. */
    private static BigDecimal quantile(double share, long... sorted) {
        double rank = share * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        double part = rank - below;
        return BigDecimal.valueOf(
                sorted[below] + part * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]));
    }
}
