package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.review.store.ReviewFinding;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the checks find in a document that waits is kept, and never older than the figures that it is compared with. */
@DatabaseTest
class PendingChecksTest {

    private static final String REGION = TestReviews.REGION;
    private static final String UNIT = REGION + "-caizhengju";

    private final TestDatabase database;
    private TestReviews on;
    private long waiting;

    PendingChecksTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void receive() {
        on = new TestReviews(database);
        waiting = on.receive(TestReviews.report(120, 3)).source().id();
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void noRuleIsRunToShowADocument() {
        keep("as-kept");
        assertThat(rules()).containsExactly("as-kept");
    }

    @Test
    void aFigureThatWasAcceptedMeanwhileIsComparedWithAtOnce() {
        keep("as-kept");
        on.on.accept(TestLedger.cell("disclosure.items", UNIT, "2021-01", "2021-12", 999));
        assertThat(rules()).contains("between-sources").doesNotContain("as-kept");
    }

    @Test
    void aDocumentThatCameMeanwhileChangesNothing() {
        keep("as-kept");
        on.receive(TestReviews.report(120, 3).replace("财政局", "教育局"));
        assertThat(rules()).containsExactly("as-kept");
    }

    /** Keeps another finding than the rules would give, so that it is seen whether they were asked. */
    private void keep(String rule) {
        on.on.jdbc
                .sql("update pending_check set findings = ? where source = ?")
                .params(
                        "[{\"rule\":\"%s\",\"severity\":\"WARNING\",\"claims\":[],\"message\":\"\",\"arguments\":{}}]"
                                .formatted(rule),
                        waiting)
                .update();
    }

    private List<String> rules() {
        return on.reviews.find(REGION, waiting).orElseThrow().findings().stream()
                .map(ReviewFinding::rule)
                .toList();
    }
}
