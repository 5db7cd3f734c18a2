package gongkai.review;

import gongkai.checks.FindingService;
import gongkai.review.intake.IntakeResult;
import gongkai.review.intake.ReportIntake;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Intake and review on a ledger of its own with the shipped catalogue: region 430602. */
public class TestReviews implements AutoCloseable {

    public static final String REGION = "430602";

    public final TestLedger on;
    public final ReportIntake intake;
    public final ReviewService reviews;
    public final Separation separation;
    public final FindingService findings;

    public TestReviews(TestDatabase database) {
        this(TestLedger.shipped(database));
    }

    public TestReviews(TestLedger ledger) {
        this.on = ledger;
        on.ledger.checkChanges();
        this.findings = on.service(FindingService.class);
        this.intake = on.service(ReportIntake.class);
        this.separation = on.service(Separation.class);
        this.reviews = on.service(ReviewService.class);
    }

    public IntakeResult receive(String text) {
        return intake.receive("report.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    public Review review(IntakeResult receipt) {
        return reviews.find(REGION, receipt.source().id()).orElseThrow();
    }

    /** How many rows each table of the ledger and the review holds: equal numbers mean that nothing was stored. */
    public List<Integer> rows() {
        return List.of("source", "claim", "figure", "other_number", "review_step").stream()
                .map(table -> on.jdbc
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    /** A bureau's annual report of 2021 in a few sentences, invented. */
    public static String report(int items, int applications) {
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
