package gongkai.sample.report;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.CatalogueFiles;
import gongkai.catalogue.Region;
import gongkai.catalogue.SampleCatalogue;
import gongkai.catalogue.SampleSize;
import gongkai.catalogue.Unit;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.Deadlines;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A district's fifteen years look as a real one's do. */
class YearReportsTest {

    private static final String REGION = "999901";

    private static final Catalogue CATALOGUE = new CatalogueFiles(
                    new SampleCatalogue(CatalogueFiles.classpath("/catalogue/"), SampleSize.DISTRICT))
            .load();

    private static final List<Report> REPORTS = new ArrayList<>();

    @BeforeAll
    static void write() {
        Region region = CATALOGUE.region(REGION).orElseThrow();
        for (int year = SampleSize.DISTRICT.firstYear(); year <= SampleSize.LAST_YEAR; year++) {
            REPORTS.addAll(YearReports.of(CATALOGUE, SampleSize.DISTRICT, region, year));
        }
        System.out.printf(
                "YearReportsTest: %d reports, %d claims%n",
                REPORTS.size(), claims(claim -> true).count());
    }

    @Test
    void everythingSaysThatItIsMadeUp() {
        assertThat(REPORTS).allSatisfy(report -> {
            assertThat(report.draft().title()).startsWith("演示区");
            assertThat(report.draft().publisher()).startsWith("演示区");
            assertThat(report.draft().note()).startsWith("演示数据");
            assertThat(report.claims())
                    .allSatisfy(claim ->
                            assertThat(claim.quote()).startsWith("演示数据").contains(claim.printed()));
        });
    }

    @Test
    void thereIsAReportOfEachUnitAndYearABulletinOfEachMonthAndSomeAreMissing() {
        assertThat(REPORTS.stream().filter(r -> r.draft().title().contains("热线")))
                .hasSize(178);
        List<Unit> units = CATALOGUE.units().stream()
                .filter(u -> u.region().equals(REGION) && u.kind().isSingle())
                .toList();
        int due = 0;
        int missing = 0;
        int missingLast = 0;
        for (int year = 2010; year <= 2024; year++) {
            int of = year;
            for (Unit unit : units) {
                boolean filed = REPORTS.stream()
                        .anyMatch(r -> r.draft().unit().equals(unit.code())
                                && Objects.equals(r.draft().year(), of));
                boolean exists = unit.existsIn(gongkai.catalogue.Period.ofYear(year));
                assertThat(filed && !exists).as("%s in %d", unit.code(), year).isFalse();
                due += exists ? 1 : 0;
                missing += exists && !filed ? 1 : 0;
                missingLast += exists && !filed && year == 2024 ? 1 : 0;
            }
        }
        long late = REPORTS.stream().filter(YearReportsTest::isLate).count();
        System.out.printf("YearReportsTest: of %d annual reports %d missing, %d late%n", due, missing, late);
        assertThat(missing).isBetween(due / 60, due / 20);
        assertThat(missingLast).isBetween(2, 8);
        assertThat(late).isBetween(due / 60L, due / 10L);
    }

    private static boolean isLate(Report report) {
        Integer year = report.draft().year();
        return year != null
                && !report.draft().form().isEmpty()
                && CATALOGUE
                        .unit(report.draft().unit())
                        .flatMap(u -> new Deadlines().of(u.kind(), year))
                        .filter(deadline -> Objects.requireNonNull(
                                        report.draft().published())
                                .isAfter(deadline.due()))
                        .isPresent();
    }

    @Test
    void tablesHoldWhatTheirFormAsksForAndEachKindOfStatementIsThere() {
        assertThat(claims(c -> c.basis() == Basis.TABLE && !c.form().isEmpty()))
                .allSatisfy(c -> assertThat(CATALOGUE.standsIn(c.indicator(), c.form()))
                        .as("%s in %s", c.indicator(), c.form())
                        .isTrue());
        assertThat(REPORTS.stream().map(r -> r.draft().form()).distinct())
                .containsExactlyInAnyOrder("", "2008", "2014", "2019", "2021");
        for (State state : List.of(State.VALUE, State.SLASH, State.NONE_STATED)) {
            assertThat(claims(c -> c.state() == state).count()).as("%s", state).isGreaterThan(100);
        }
        for (Qualifier qualifier : List.of(Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT)) {
            assertThat(claims(c -> c.qualifier() == qualifier).count())
                    .as("%s", qualifier)
                    .isGreaterThan(20);
        }
        assertThat(claims(c -> c.value() != null && c.value().signum() == 0).count())
                .isGreaterThan(1000);
    }

    @Test
    void ratesAreAsRealOnesAreWorstInTheBadYearAndRecover() {
        for (int year = 2010; year <= 2024; year++) {
            double satisfied = rate("hotline.callbacks.satisfied", "hotline.callbacks", year);
            assertThat(satisfied).as("satisfied in %d", year).isBetween(0.88, 0.99);
            assertThat(rate("hotline.completed", "hotline.due", year)).isBetween(0.94, 1.0);
            assertThat(rate("hotline.completed.on-time", "hotline.completed", year))
                    .isBetween(0.93, 1.0);
        }
        assertThat(rate("hotline.callbacks.satisfied", "hotline.callbacks", 2020))
                .isLessThan(rate("hotline.callbacks.satisfied", "hotline.callbacks", 2019) - 0.02)
                .isLessThan(rate("hotline.callbacks.satisfied", "hotline.callbacks", 2023) - 0.02);
        assertThat(sum("hotline.orders", REGION, 2020)).isGreaterThan(sum("hotline.orders", REGION, 2019) * 1.2);
        assertThat(sum("hotline.orders", REGION, 2021)).isLessThan(sum("hotline.orders", REGION, 2020));
    }

    private static boolean isWithin(Map<String, Double> row, String part, String whole) {
        return row.getOrDefault(part, Double.NaN) <= row.getOrDefault(whole, Double.NaN);
    }

    @Test
    void eachRowOfABulletinIsCalledBackWithinWhatWasDoneAndDoneWithinWhatWasDue() {
        int rows = 0;
        int wrong = 0;
        for (Report report : REPORTS) {
            Map<String, Map<String, Double>> byUnit = new HashMap<>();
            report.claims().stream()
                    .filter(c -> c.form().isEmpty() && c.indicator().startsWith("hotline.") && c.value() != null)
                    .forEach(c -> byUnit.computeIfAbsent(c.unit(), u -> new HashMap<>())
                            .put(c.indicator(), value(c)));
            for (Map<String, Double> row : byUnit.values()) {
                rows++;
                boolean right = isWithin(row, "hotline.due", "hotline.orders")
                        && isWithin(row, "hotline.completed", "hotline.due")
                        && isWithin(row, "hotline.completed.on-time", "hotline.completed")
                        && isWithin(row, "hotline.callbacks", "hotline.completed")
                        && isWithin(row, "hotline.callbacks.satisfied", "hotline.callbacks");
                wrong += right ? 0 : 1;
            }
        }
        System.out.printf("YearReportsTest: %d rows of bulletins, %d with a slip%n", rows, wrong);
        assertThat(rows).isGreaterThan(9000);
        assertThat(wrong).isBetween(1, rows / 200);
    }

    @Test
    void yearsSeasonsAndUnitsDifferAsTheyDo() {
        assertThat(sum("disclosure.wechat", REGION, 2024)).isGreaterThan(3 * sum("disclosure.wechat", REGION, 2015));
        assertThat(sum("disclosure.weibo", REGION, 2017)).isGreaterThan(4 * sum("disclosure.weibo", REGION, 2024));
        assertThat(claims(c -> c.indicator().equals("disclosure.wechat")
                        && c.period().to().getYear() < 2014))
                .allSatisfy(c -> assertThat(value(c)).isZero());
        assertThat(month("hotline.orders", 7)).isGreaterThan(month("hotline.orders", 2) * 1.25);
        assertThat(sum("hotline.orders", REGION + "-department-3", 2023))
                .isGreaterThan(4 * sum("hotline.orders", REGION + "-department-4", 2023));
        assertThat(sum("disclosure.items", REGION + "-department-3", 2023))
                .isGreaterThan(3 * sum("disclosure.items", REGION + "-department-33", 2023));
    }

    @Test
    void theRulesFindSomeDozensOfContradictionsAndNoneThatNobodyMeant() {
        RuleSet rules = new RuleSet(CATALOGUE, CheckSettings.usual());
        Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        Set<String> kinds = new HashSet<>();
        int reports = 0;
        long id = 0;
        for (Report report : REPORTS) {
            boolean annual = !report.draft().form().isEmpty();
            List<Finding> findings = rules.check(
                    report.claims(),
                    new SourceFacts(
                            REGION,
                            report.draft().unit(),
                            annual ? report.draft().year() : null,
                            report.draft().published(),
                            ++id));
            findings.forEach(f -> {
                found.merge(f.severity(), 1, Integer::sum);
                kinds.add(f.rule());
            });
            reports += findings.stream().anyMatch(f -> f.severity() == Severity.ERROR) ? 1 : 0;
        }
        System.out.printf("YearReportsTest: found %s in %d reports with an error: %s%n", found, reports, kinds);
        assertThat(found.get(Severity.ERROR)).isBetween(25, 120);
        assertThat(found.get(Severity.WARNING)).isBetween(25, 200);
        assertThat(found.get(Severity.UNVERIFIABLE)).isBetween(10, 100);
        assertThat(reports).as("a slip in one of twenty-five reports").isBetween(15, REPORTS.size() / 12);
        assertThat(kinds)
                .contains("breakdown-sum", "level-sum", "deadline", "rate-base", "not-reported", "narrative-table");
    }

    private static Stream<Claim> claims(Predicate<Claim> which) {
        return REPORTS.stream().flatMap(r -> r.claims().stream()).filter(which);
    }

    private static double value(Claim claim) {
        return Objects.requireNonNull(claim.value()).doubleValue();
    }

    /** As the units' reports or the region's state it for the year, or month by month. */
    private static double sum(String indicator, String unit, int year) {
        List<Claim> stated = claims(c -> c.indicator().equals(indicator)
                        && c.unit().equals(unit)
                        && c.aspect().isEmpty()
                        && c.value() != null
                        && c.period().to().getYear() == year)
                .toList();
        return stated.stream()
                .filter(c -> c.period().isYear())
                .findFirst()
                .map(YearReportsTest::value)
                .orElseGet(() ->
                        stated.stream().mapToDouble(YearReportsTest::value).sum());
    }

    private static double month(String indicator, int month) {
        return claims(c -> c.indicator().equals(indicator)
                        && c.unit().equals(REGION)
                        && c.aspect().isEmpty()
                        && c.period().months() == 1
                        && c.period().from().getMonthValue() == month)
                .mapToDouble(YearReportsTest::value)
                .average()
                .orElseThrow();
    }

    private static double rate(String part, String whole, int year) {
        double[] sums = {0, 0};
        claims(c -> c.unit().equals(REGION)
                        && c.period().months() == 1
                        && c.period().to().getYear() == year
                        && c.value() != null)
                .forEach(c -> {
                    sums[0] += c.indicator().equals(part) ? value(c) : 0;
                    sums[1] += c.indicator().equals(whole) ? value(c) : 0;
                });
        return sums[0] / sums[1];
    }
}
