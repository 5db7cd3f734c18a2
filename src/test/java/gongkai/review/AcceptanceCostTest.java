package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.SampleSize;
import gongkai.sample.SampleLoader;
import gongkai.testing.StatementLog;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What accepting costs: however much a document states, the roll-up is settled once, and statements do not grow with it. */
class AcceptanceCostTest {

    private static final String REGION = "999901";

    /** Of 15 a district has had; a few for a quick look. */
    private static final int YEARS = Integer.getInteger("gongkai.acceptance.years", 1);

    @Test
    void aReportIsAcceptedWithOneSettlementOfTheRollUp() {
        try (TestLedger sample = TestLedger.withSample(TestDatabase.H2, SampleSize.DISTRICT);
                TestLedger on = TestLedger.withSample(TestDatabase.H2, SampleSize.DISTRICT)) {
            load(sample, 1);
            SampleReport report = SampleReport.of(sample, REGION).stream()
                    .filter(r -> !r.unit().equals(REGION))
                    .findFirst()
                    .orElseThrow();
            StatementLog counted = new StatementLog(on.database);
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
        try (TestLedger sample = TestLedger.withSample(TestDatabase.H2, SampleSize.DISTRICT);
                TestLedger on = TestLedger.withSample(TestDatabase.H2, SampleSize.DISTRICT)) {
            load(sample, YEARS);
            List<SampleReport> reports = SampleReport.of(sample, REGION);
            StatementLog counted = new StatementLog(on.database);
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

    private static void load(TestLedger sample, int years) {
        sample.service(SampleLoader.class).load(new SampleSize(1, 57, years, true), (done, all, written) -> {});
    }

    private static final String SETTLED = "join dispute r on";
    private static final String LOCKED = "update ledger_state set data_version";
}
