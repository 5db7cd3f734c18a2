package gongkai.dashboard.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import gongkai.checks.FindingBoard;
import gongkai.checks.StandingFindings;
import gongkai.checks.Verdict;
import gongkai.checks.ui.FindingsView;
import gongkai.checks.ui.RectificationView;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.platform.installation.InstallationClock;
import gongkai.review.intake.ReportIntake;
import gongkai.review.ui.FilingStatusView;
import gongkai.review.ui.SourcesView;
import gongkai.testing.ViewTest;
import gongkai.ui.component.YearSelect;
import gongkai.ui.page.PageView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nothing that an officer has to do is hidden by the years that are chosen for the charts. */
@TestPropertySource(
        properties =
                "gongkai.database.url=jdbc:h2:mem:pending" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1")
class PendingWorkTest extends ViewTest {

    private static final String REGION = "430602";

    @Autowired
    ReportIntake intake;

    @Autowired
    FindingBoard board;

    @BeforeEach
    void aReportOfAYearOfWhichNothingIsHeld() {
        intake.receive("report.txt", """
                岳阳楼区水利局2009年政府信息公开工作年度报告

                2009年，我局主动公开政府信息210条。
                """.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "from=2013&to=2013", "from=2014&to=2016", "from=2022&to=2024", "status=pending"})
    void aDocumentThatWaitsIsListedWhateverYearsAreChosen(String query) {
        open(SourcesView.class, query);
        assertThat(shown()).contains("岳阳楼区水利局2009年政府信息公开工作年度报告", "不论年份");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "from=2013&to=2013", "from=2014&to=2016", "from=2022&to=2024"})
    void anOpenFindingIsListedWhateverYearsAreChosen(String query) {
        int open = StandingFindings.of(board, REGION, f -> f.verdict() == Verdict.OPEN)
                .size();
        open(FindingsView.class, query);
        assertThat(count("<div class=\"finding\">")).as("findings").isEqualTo(open);
        open(RectificationView.class, query);
        assertThat(shown()).contains("6,728", "7,695");
        assertThat(count("<tr") - count("<thead")).as("rows").isEqualTo(open);
        assertThat(shown()).contains("不论年份");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "from=2013&to=2014"})
    void theYearWhoseReportsAreDueStandsInTheTable(String query) {
        open(FilingStatusView.class, query);
        assertThat(shown())
                .containsPattern("<th[^>]*>" + (InstallationClock.today().getYear() - 1) + "<");
    }

    @Test
    void theYearOfADocumentThatWaitsCanBeChosenAlthoughNoFigureIsOfIt() {
        open(SourcesView.class, "from=2009&to=2009");
        assertThat(chosenYears()).containsExactly(2009, 2009);
        open(SourcesView.class, "from=1999&to=1999"); // no document either
        assertThat(chosenYears()).doesNotContain(1999);
    }

    private static int count(String markup) {
        return shown().split(markup, -1).length - 1;
    }

    private static List<Integer> chosenYears() {
        return all(UI.getCurrent())
                .filter(c -> c instanceof YearSelect && c.hasClassName("year"))
                .map(c -> ((YearSelect) c).getValue())
                .toList();
    }

    private static String shown() {
        Component view = all(UI.getCurrent())
                .filter(PageView.class::isInstance)
                .findFirst()
                .orElseThrow();
        return view.getElement().getOuterHTML() + words(view);
    }
}
