package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.SampleData;
import gongkai.testing.CountedStatements;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What accepting costs: however much a document states, the roll-up is settled once, and statements do not grow with it. */
class AcceptanceCostTest {

    private static final String REGION = "999901";

    /** About as many figures as a district has of 57 units in 15 years; fewer for a quick look. */
    private static final int FIGURES = Integer.getInteger("gongkai.acceptance.figures", 30_000);

    @Test
    void aReportIsAcceptedWithOneSettlementOfTheRollUp() {
        try (TestLedger sample = TestLedger.withSample(TestDatabase.H2, 1);
                TestLedger on = TestLedger.withSample(TestDatabase.H2, 1)) {
            sample.service(SampleData.class).load(1);
            SampleReport report = SampleReport.of(sample, REGION).stream()
                    .filter(r -> !r.unit().equals(REGION))
                    .findFirst()
                    .orElseThrow();
            CountedStatements counted = new CountedStatements(on.database);
            TestLedger through = on.through(counted);
            long id = report.receive(through);
            counted.begin();
            through.service(ReviewService.class).acceptAll(REGION, id);
            System.out.printf(
                    "AcceptanceCostTest: a report of %d claims: %d statements, %d roll-up runs, %d locks%n",
                    report.claims().size(), counted.statements(), counted.with(SETTLED), counted.with(LOCKED));
            assertThat(counted.with(SETTLED)).isEqualTo(1);
            assertThat(counted.with(LOCKED)).isEqualTo(1);
            assertThat(counted.statements()).isLessThan(60);
        }
    }

    @Test
    void theSyntheticSetIsAcceptedReportByReport() {
        try (TestLedger sample = TestLedger.withSample(TestDatabase.H2, 1);
                TestLedger on = TestLedger.withSample(TestDatabase.H2, 1)) {
            sample.service(SampleData.class).load(FIGURES);
            List<SampleReport> reports = SampleReport.of(sample, REGION);
            CountedStatements counted = new CountedStatements(on.database);
            TestLedger through = on.through(counted);
            List<Long> ids = reports.stream().map(r -> r.receive(through)).toList();
            ReviewService reviews = through.service(ReviewService.class);
            counted.begin();
            long began = System.nanoTime();
            ids.forEach(id -> reviews.acceptAll(REGION, id));
            System.out.printf(
                    "AcceptanceCostTest: %d claims in %d reports: %.1f s, %d statements, %d roll-up runs%n",
                    reports.stream().mapToInt(r -> r.claims().size()).sum(),
                    ids.size(),
                    (System.nanoTime() - began) / 1e9,
                    counted.statements(),
                    counted.with(SETTLED));
            counted.slowest(Integer.getInteger("gongkai.acceptance.slowest", 0)).forEach(System.out::println);
            assertThat(counted.with(SETTLED)).isEqualTo(ids.size());
            assertThat(counted.with(LOCKED)).isEqualTo(ids.size());
            assertThat(on.ledger.reconcile(REGION)).isEmpty();
        }
    }

    private static final String SETTLED = "delete from touched";
    private static final String LOCKED = "update ledger_state set data_version";
}
