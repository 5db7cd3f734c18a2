package gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Indicator;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SampleDataTest {

    private static final String REGION = "999901";

    private final TestDatabase database;

    SampleDataTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void syntheticFiguresHangTogetherAsRealOnesShould() {
        try (TestLedger on = TestLedger.withSample(database, 1)) {
            SampleData sample = on.service(SampleData.class);
            sample.load(1);
            assertThat(on.catalogue.isSample(REGION)).isTrue();
            Map<String, BigDecimal> year = new HashMap<>();
            for (Figure figure : on.figures.find(
                    FigureQuery.of(REGION).units(REGION).years(2024, 2024).wholeYears())) {
                if (figure.amount() != null) {
                    year.put(figure.indicator(), figure.amount());
                }
            }
            assertThat(year).containsKeys("disclosure.website", "hotline.orders", "hotline.satisfaction-rate");
            for (Indicator whole : on.catalogue.indicators()) {
                List<BigDecimal> parts = on.catalogue.parts(whole.code()).stream()
                        .filter(p -> p.exhaustive() && "outcome".equals(p.breakdown()))
                        .filter(p -> on.catalogue.standsIn(p.code(), "2021"))
                        .map(p -> year.get(p.code()))
                        .toList();
                if (year.containsKey(whole.code()) && parts.size() > 1 && !parts.contains(null)) {
                    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(whole.code())
                            .isEqualByComparingTo(year.get(whole.code()));
                }
            }
            long before = count(on);
            sample.load(1);
            assertThat(count(on)).as("once").isEqualTo(before);
        }
    }

    private static long count(TestLedger on) {
        return on.jdbc
                .sql("select count(*) from figure")
                .query((rs, n) -> rs.getLong(1))
                .single();
    }
}
