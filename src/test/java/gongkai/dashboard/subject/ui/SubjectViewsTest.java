package gongkai.dashboard.subject.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import gongkai.testing.Tables;
import gongkai.testing.ViewTest;
import gongkai.ui.table.Table;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubjectViewsTest extends ViewTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            classes = {
                DisclosureView.class,
                ApplicationView.class,
                ConsultationView.class,
                HotlineView.class,
                AppealView.class,
                ResourceView.class,
                WebsiteView.class
            })
    void theAnswerStandsFirstInASentenceWithItsYear(Class<? extends Component> view) {
        open(view, "");
        assertThat(answer()).endsWith("。").matches("(?s).*20\\d\\d年.*\\d.*");
    }

    @Test
    void aUnitWithoutAnyFigureGetsAHelpfulSentenceInsteadOfEmptyCharts() {
        open(HotlineView.class, "unit=430602-dishuiju");
        assertThat(answer()).contains("没有");
        assertThat(charts()).isEmpty();
    }

    @Test
    void visitsToTheSiteAreDrawnAsTheDatabaseHoldsThemAndApartFromVisitsToTheColumn() {
        open(WebsiteView.class, "");
        assertThat(drawn(chart("历年网站总访问量"), 0)).containsExactlyElementsOf(yearly("website.visits"));
        assertThat(drawn(chart("历年网站发布信息数"), 0)).containsExactlyElementsOf(yearly("disclosure.website"));
        assertThat(yearly("website.visits")).contains(9194934, 5582124);
    }

    @Test
    void aPartStandsInAChartWithoutTheWordsOfTheFormItComesFrom() {
        open(DisclosureView.class, "");
        assertThat(charts()).isNotEmpty();
        assertThat(charts())
                .allSatisfy(chart -> assertThat(chart.configuration().getSeries())
                        .noneMatch(series -> series.getName().startsWith("其中")));
    }

    @Test
    void theCarryOverOfAYearThatClosesIsSaidToClose() {
        open(ApplicationView.class, "from=2023&to=2024");
        assertThat(words(table("历年结转"))).contains("2024", "80", "相等");
    }

    @Test
    void workPerPersonIsNotComputedFromADisputedNumber() {
        open(ResourceView.class, "from=2012&to=2014");
        assertThat(words(table("人均工作量"))).contains("6,728", "有争议，不计算");
    }

    @Test
    void theNoticeOf2022IsShownWithItsRoundNumbersAndItsScoreInPoints() {
        open(HotlineView.class, "from=2022&to=2022");
        assertThat(words(card("12345热线受理工单数"))).contains("5万").doesNotContain("50,000");
        assertThat(words(card("热线综合指标值"))).contains("96.5", "分").doesNotContain("96.5%");
        assertThat(words(card("各级交办和市、区长信箱办件数"))).contains("2,600余");
        assertThat(words(table("办理比率"))).contains("99.97%", "100%");
    }

    @Test
    void ordersOfTheHotlineAreNotDividedByTheStaffForDisclosure() {
        open(ResourceView.class, "from=2012&to=2014");
        assertThat(words(table("人均工作量"))).doesNotContain("12345热线受理工单数").contains("主动公开政府信息数");
        assertThat(all(UI.getCurrent()).filter(ResourceView.class::isInstance).map(ViewTest::words))
                .singleElement()
                .asString()
                .contains("主动公开政府信息数 ÷ 政府信息公开指定专职人员总数");
    }

    @Test
    void aRateWithoutItsBaseSaysSo() {
        open(HotlineView.class, "from=2014&to=2014");
        assertThat(words(table("办理比率"))).contains("98%以上", "未说明");
    }

    @Test
    void aSlashOfTheTablesIsShownAsASlash() {
        open(AppealView.class, "from=2014&to=2014");
        Element levels = levels("历年各级数据：附表");
        assertThat(levels.select("tbody td").eachText()).contains("/").doesNotContain("0");
    }

    @Test
    void theLevelsOfAllYearsAreOneTableWithTheYearsAcrossAndOneClickFromTheirSources() {
        open(ConsultationView.class, "from=2008&to=2024");
        Element levels = levels("历年各级数据：附表");
        List<Integer> years =
                jdbc.sql("""
                        select distinct c.from_month / 100 from claim c
                        where c.region = '430602' and c.basis = 'TABLE' and c.status = 'ACCEPTED' and c.aspect = ''
                        and c.unit in ('430602-district', '430602-townships') and c.to_month = c.from_month + 11
                        and c.indicator like 'consultation.%' order by 1
                        """).query((row, number) -> row.getInt(1)).list();
        assertThat(levels.select("thead th").eachText())
                .startsWith("指标", "层级")
                .containsAll(years.stream().map(String::valueOf).toList());
        assertThat(levels.select("button[data-cell]")).hasSizeGreaterThan(4);
        assertThat(all(UI.getCurrent())
                        .filter(H2.class::isInstance)
                        .map(ViewTest::words)
                        .filter(words -> words.contains("各级数据")))
                .hasSizeLessThanOrEqualTo(2);
    }

    private static Element levels(String name) {
        return Tables.drawn(Tables.named(UI.getCurrent(), name)).body();
    }

    private static String answer() {
        return all(UI.getCurrent())
                .filter(c -> c.hasClassName("answer"))
                .map(ViewTest::words)
                .findFirst()
                .orElseThrow();
    }

    private static Table<?> table(String name) {
        return Tables.named(UI.getCurrent(), name);
    }

    private List<Integer> yearly(String indicator) {
        return jdbc.sql("""
                        select cast(value as integer) from roll_up
                        where indicator = ? and unit = '430602' and months = 12 and aspect = ''
                        order by from_month
                        """)
                .param(indicator)
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
