package gongkai.checks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingService;
import gongkai.checks.StandingFindings;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.testing.ViewTest;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.PageView;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "gongkai.database.url=jdbc:h2:mem:findings" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1")
class FindingsViewTest extends ViewTest {

    private static final String REGION = "430602";

    @Autowired
    FindingService findings;

    @Autowired
    FindingBoard board;

    @Test
    void everyOpenFindingStandsInTheListWithBothValues() {
        open(FindingsView.class, "");
        assertThat(entries())
                .hasSize(StandingFindings.of(board, REGION, f -> f.verdict() == Verdict.OPEN)
                        .size());
        assertThat(entries().getFirst().text()).contains("6,728", "7,695", "−967", "岳阳楼区2014年政府信息公开工作报告");
    }

    @Test
    void aFindingLeadsToItsPlaceInTheDocument() {
        open(FindingsView.class, "rule=breakdown-sum");
        StoredFinding finding = StandingFindings.of(board, REGION, f -> f.rule().equals("breakdown-sum"))
                .getFirst();
        assertThat(entries().getFirst().select("a").eachAttr("href"))
                .containsExactly("sources/" + finding.source() + "?claim="
                        + finding.claims().getFirst());
    }

    @Test
    void filtersOfTheAddressNarrowTheListAndWrongOnesAreSaid() {
        open(FindingsView.class, "severity=error");
        assertThat(entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.text()).startsWith("矛盾"));
        open(FindingsView.class, "severity=terrible&rule=none&page=0&due=never");
        assertThat(words(view())).contains("类型", "规则", "页码", "期限", "无法识别");
        assertThat(entries()).isNotEmpty();
    }

    @Test
    void nothingThatMatchesIsSaidWithAWayOut() {
        open(FindingsView.class, "due=overdue");
        assertThat(entries()).isEmpty();
        assertThat(words(view())).contains("没有符合所选条件的问题", "查看全部问题");
    }

    @Test
    void aVerdictNeedsAReasonAndIsKeptWithIt() {
        StoredFinding finding = StandingFindings.of(board, REGION, f -> f.rule().equals("breakdown-sum"))
                .getFirst();
        open(FindingsView.class, "rule=breakdown-sum&finding=" + finding.id());
        Component panel = find(SidePanel.class).single();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Verdict> verdict = only(RadioButtonGroup.class, panel);
        verdict.setValue(Verdict.EXPLAINED);
        TextArea reason = only(TextArea.class, panel);
        Button save = all(panel)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("记录结论"))
                .findFirst()
                .orElseThrow();

        save.click();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(findings.find(REGION, finding.id()).orElseThrow().verdict()).isEqualTo(Verdict.OPEN);

        reason.setValue("原报告如此");
        save.click();
        StoredFinding decided = findings.find(REGION, finding.id()).orElseThrow();
        assertThat(decided.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(decided.reason()).isEqualTo("原报告如此");
        assertThat(findings.history(REGION, finding.id()).getLast().by()).isEqualTo("admin");
        findings.verdict(REGION, finding.id(), Verdict.OPEN, "", decided.decisions());
    }

    @Test
    void theRectificationListHoldsWhatIsOpen() {
        UI.getCurrent().navigate(RectificationView.class, QueryParameters.fromString("severity=error"));
        assertThat(words(view())).contains("整改清单", "未指定责任单位", "6,728", "7,695", "下载 CSV", "下载 Excel");
    }

    private static Component view() {
        return all(UI.getCurrent())
                .filter(PageView.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Component> T only(Class<T> type, Component root) {
        return all(root).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static List<Element> entries() {
        return all(UI.getCurrent())
                .filter(FindingList.class::isInstance)
                .flatMap(list -> Jsoup.parse(list.getElement().getProperty("innerHTML")).select(".finding").stream())
                .toList();
    }
}
