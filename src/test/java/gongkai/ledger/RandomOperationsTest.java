package gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.State;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order, the roll-up is what the figures give. */
@DatabaseTest
class RandomOperationsTest {

    private static final String REGION = "990001";
    private static final List<String> UNITS =
            List.of(REGION, "990001-departments", "990001-a", "990001-b", "990001-c", "990001-x");
    private static final List<String> INDICATORS = List.of("items", "items.electronic", "items.rate", "staff");

    private final TestDatabase database;

    RandomOperationsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theRollUpFollowsEveryChange() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (TestLedger on = TestLedger.small(database)) {
            for (int n = 0; n < 240; n++) {
                change(on, random);
                assertSeriesAreCounted(on, "seed %d, %d changes".formatted(seed, n));
                if (n % 8 == 0) {
                    assertThat(on.ledger.reconcile(REGION))
                            .as("seed %d, %d changes", seed, n)
                            .isEmpty();
                }
            }
            assertThat(on.ledger.reconcile(REGION)).as("seed %d", seed).isEmpty();
            Map<FigureKey, Figure> shown = new HashMap<>();
            on.figures.find(FigureQuery.of(REGION)).forEach(f -> shown.put(f.key(), f));
            assertThat(shown).isNotEmpty();
            List<Figure> monthsOfOne = shown.values().stream()
                    .filter(f -> f.indicator().equals("items") || f.period().months() > 1)
                    .toList();
            for (FigureQuery query : List.of(FigureQuery.of(REGION).indicators(INDICATORS), FigureQuery.of(REGION))) {
                assertThat(on.figures.find(query.monthsOf(List.of("items"))))
                        .as("seed %d, months of one indicator", seed)
                        .containsExactlyInAnyOrderElementsOf(monthsOfOne);
            }
            for (FigureKey key : shown.keySet()) {
                Figure figure = shown.get(key);
                Revision last = on.figures.evidence(key).history().stream()
                        .reduce((a, b) -> b)
                        .orElse(null);
                boolean stated = last != null && last.cause() != Revision.Cause.WITHDRAWN;
                assertThat(figure.origin())
                        .as("seed %d %s", seed, key)
                        .isEqualTo(stated ? Origin.REPORTED : Origin.SUM);
                if (last != null && stated) {
                    assertThat(figure.value()).isEqualTo(last.value().value());
                } else if (figure.units() > 0) {
                    assertThat(figure.value()).as("seed %d %s", seed, key).isEqualTo(sumOfDepartments(shown, key));
                }
            }
        }
    }

    /** Added up here in Java, as a reader would. */
    private static BigDecimal sumOfDepartments(Map<FigureKey, Figure> shown, FigureKey key) {
        String list = key.unit();
        return shown.values().stream()
                .filter(f -> f.indicator().equals(key.indicator()) && f.period().equals(key.period()))
                .filter(f -> list.endsWith("-townships")
                        ? f.unit().equals("990001-x")
                        : List.of("990001-a", "990001-b", "990001-c").contains(f.unit()))
                .map(f -> f.amount() == null ? BigDecimal.ZERO : f.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Over years enough that lists gain new units until the end, and few enough that much is changed afterwards. */
    private static void change(TestLedger on, Random random) {
        int year = 2010 + random.nextInt(6);
        Period period = period(year, random);
        String indicator = any(INDICATORS, random);
        FigureKey key = new FigureKey(REGION, indicator, "", any(UNITS, random), period);
        List<Revision> history = on.figures.evidence(key).history();
        switch (random.nextInt(10)) {
            case 0 -> {
                int value = random.nextInt(50);
                on.ledger.revise(key, FigureValue.exactly(value), "" + value, "a reason", "li", history.size());
            }
            case 1 -> {
                if (!history.isEmpty()) {
                    on.ledger.undo(key, "a reason", "li", history.size());
                }
            }
            case 2 -> on.ledger.markDisputed(REGION, List.of(key), random.nextBoolean());
            case 3 -> on.ledger.publish(REGION, period, "li");
            case 4, 5 -> on.accept(claim(indicator, key.unit(), period, random));
            default -> on.accept(report(year, random));
        }
    }

    /** What one unit says of a year: this and that, or one indicator whole, part by part. */
    private static Claim[] report(int year, Random random) {
        String unit = any(UNITS, random);
        Map<String, Claim> claims = new HashMap<>();
        if (random.nextBoolean()) {
            String indicator = any(INDICATORS, random);
            List<Period> parts = new ArrayList<>(List.of(Period.ofYear(year)));
            IntStream.range(0, 4).mapToObj(number -> quarter(year, number)).forEach(parts::add);
            parts.forEach(part -> claims.put(part.toString(), claim(indicator, unit, part, random)));
        }
        for (int n = 0; n < 1 + random.nextInt(12); n++) {
            String indicator = any(INDICATORS, random);
            Period period = period(year, random);
            claims.put(indicator + period, claim(indicator, unit, period, random));
        }
        return claims.values().toArray(Claim[]::new);
    }

    private static Claim claim(String indicator, String unit, Period period, Random random) {
        boolean number = random.nextInt(8) > 0;
        int value = random.nextInt(50);
        return new Claim(
                indicator,
                "",
                unit,
                period,
                number ? BigDecimal.valueOf(value) : null,
                number ? State.VALUE : State.SLASH,
                number && random.nextInt(4) == 0 ? any(List.of(Qualifier.values()), random) : Qualifier.EXACT,
                "",
                number ? String.valueOf(value) : "/",
                any(List.of(Basis.values()), random),
                random.nextInt(4) == 0 ? "new" : "old",
                "section",
                -1,
                -1,
                "quote");
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Period period(int year, Random random) {
        int month = random.nextInt(12) + 1;
        return switch (random.nextInt(4)) {
            case 0 -> Period.ofYear(year);
            case 1 -> quarter(year, random.nextInt(4));
            default -> new Period(YearMonth.of(year, month), YearMonth.of(year, month));
        };
    }

    private static Period quarter(int year, int number) {
        return new Period(YearMonth.of(year, number * 3 + 1), YearMonth.of(year, number * 3 + 3));
    }

    private static void assertSeriesAreCounted(TestLedger on, String as) {
        assertThat(on.jdbc.sql("select * from series").query().listOfRows())
                .as(as)
                .containsExactlyInAnyOrderElementsOf(on.jdbc.sql("""
                        select region, indicator, unit, aspect, months,
                            cast(sum(case when origin = 'REPORTED' then 1 else 0 end) as integer) as figures,
                            cast(sum(case when origin = 'REPORTED' then 0 else 1 end) as integer) as sums,
                            min(from_month) as first_month, max(to_month) as last_month
                        from roll_up group by region, indicator, unit, aspect, months
                        """).query().listOfRows());
    }
}
