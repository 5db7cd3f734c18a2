package gongkai.reports;

import gongkai.TestDatabase;
import gongkai.TestLedger;
import gongkai.checks.CheckSettings;
import gongkai.checks.Checks;
import gongkai.checks.Findings;
import gongkai.ledger.Renditions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Intake and review on a ledger of its own with the shipped catalogue: region 430602. */
class TestReviews implements AutoCloseable {

    static final String REGION = "430602";

    final TestLedger on;
    final ReportIntake intake;
    final Reviews reviews;
    final Separation separation;
    final Findings findings;

    TestReviews(TestDatabase database) {
        this(TestLedger.shipped(database));
    }

    TestReviews(TestLedger ledger) {
        this.on = ledger;
        Checks checks = new Checks(on.catalogue, CheckSettings.usual());
        this.findings = new Findings(
                checks, on.ledger, on.sources, on.figures, on.template, on.transactions, Clock.systemUTC());
        on.ledger.listen(findings::recheckAfterAcceptance);
        Renditions renditions = new Renditions(on.ledger, on.template, on.transactions, Clock.systemUTC());
        this.intake = new ReportIntake(
                REGION,
                on.catalogue,
                new ReportReader(on.catalogue),
                checks,
                on.ledger,
                on.sources,
                on.figures,
                renditions,
                on.template,
                on.transactions);
        this.separation = new Separation(
                on.catalogue, new ReportReader(on.catalogue), on.sources, renditions, on.template, on.transactions);
        this.reviews = new Reviews(
                on.catalogue,
                new ReportReader(on.catalogue),
                on.ledger,
                on.sources,
                on.figures,
                checks,
                findings,
                on.template,
                on.transactions,
                Clock.systemUTC());
    }

    Receipt receive(String text) {
        return intake.receive("report.txt", text.getBytes(StandardCharsets.UTF_8), "officer");
    }

    Review review(Receipt receipt) {
        return reviews.find(REGION, receipt.source().id()).orElseThrow();
    }

    /** How many rows each table of the ledger and the review holds: equal numbers mean that nothing was stored. */
    List<Integer> rows() {
        return List.of("source", "claim", "figure", "other_number", "review_step").stream()
                .map(table -> on.jdbc
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    /** A bureau's annual report of 2021 in a few sentences, invented. */
    static String report(int items, int applications) {
        return """
                岳阳楼区财政局2021年政府信息公开工作年度报告

                发布时间:2022-01-20

                一、总体情况

                2021年,我局主动公开政府信息%d条。收到政府信息公开申请%d件。接待来访的甲种客人37位。

                二、其他需要报告的事项

                联系电话:0730-1234567。
                """.formatted(items, applications);
    }

    @Override
    public void close() {
        on.close();
    }
}
