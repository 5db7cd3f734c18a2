package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.ledger.SampleData;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.testing.CountedStatements;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What accepting costs: however much a document states, the roll-up is settled once, and statements do not grow with it. */
class AcceptanceCostTest {

    private static final String REGION = "999901";
    private static final String OFFICER = "officer";

    /** About as many figures as a district has of 57 units in 15 years; fewer for a quick look. */
    private static final int FIGURES = Integer.getInteger("gongkai.acceptance.figures", 30_000);

    @Test
    void aReportIsAcceptedWithOneSettlementOfTheRollUp() {
        try (TestLedger sample = TestLedger.withSample(TestDatabase.H2, 1);
                TestLedger on = TestLedger.withSample(TestDatabase.H2, 1)) {
            sample.service(SampleData.class).load(1);
            Draft report = drafts(sample).stream()
                    .filter(d -> !d.unit().equals(REGION))
                    .findFirst()
                    .orElseThrow();
            CountedStatements counted = new CountedStatements(on.database);
            TestLedger through = on.through(counted);
            long id = receive(through, report);
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
            List<Draft> drafts = drafts(sample);
            CountedStatements counted = new CountedStatements(on.database);
            TestLedger through = on.through(counted);
            List<Long> ids = drafts.stream().map(d -> receive(through, d)).toList();
            ReviewService reviews = through.service(ReviewService.class);
            counted.begin();
            long began = System.nanoTime();
            ids.forEach(id -> reviews.acceptAll(REGION, id));
            System.out.printf(
                    "AcceptanceCostTest: %d claims in %d reports: %.1f s, %d statements, %d roll-up runs%n",
                    drafts.stream().mapToInt(d -> d.claims().size()).sum(),
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

    private record Draft(Source source, String unit, List<Claim> claims) {}

    /** The synthetic figures as the reports that they would have come in: one of each unit and year, the oldest first. */
    private static List<Draft> drafts(TestLedger sample) {
        List<Draft> drafts = new ArrayList<>();
        for (Sources.Summary summary : sample.sources.list(REGION).reversed()) {
            Source source = summary.source();
            Map<String, List<Claim>> byUnit = new LinkedHashMap<>();
            for (StoredClaim claim : sample.sources.claims(REGION, source.id())) {
                byUnit.computeIfAbsent(reporting(sample.catalogue, claim.claim().unit()), unit -> new ArrayList<>())
                        .add(claim.claim());
            }
            byUnit.forEach((unit, claims) -> drafts.add(new Draft(source, unit, claims)));
        }
        return drafts;
    }

    private static String reporting(Catalogue catalogue, String unit) {
        return catalogue
                .unit(unit)
                .filter(u -> u.kind().isSingle())
                .map(Unit::code)
                .orElse(REGION);
    }

    private static long receive(TestLedger on, Draft draft) {
        Source of = draft.source();
        return on.ledger
                .receive(
                        SourceDraft.citation(
                                REGION,
                                of.title() + draft.unit(),
                                of.publisher(),
                                of.published(),
                                of.year(),
                                of.form(),
                                draft.unit(),
                                "",
                                "",
                                OFFICER),
                        null,
                        draft.claims())
                .source()
                .id();
    }
}
