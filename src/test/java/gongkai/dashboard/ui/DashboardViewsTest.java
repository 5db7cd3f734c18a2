package gongkai.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.model.DataSeries;
import gongkai.dashboard.overview.ui.OverviewView;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.testing.ViewTest;
import gongkai.ui.chart.HouseChart;
import gongkai.ui.component.MetricCard;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.OpenPanel;
import gongkai.ui.page.PageView;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DashboardViewsTest extends ViewTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOverviewOf2014ShowsTheTotalWithTheSumOfTheTablesBesideIt() {
        open(OverviewView.class, "from=2012&to=2014");
        assertThat(words(card("主动公开政府信息数"))).contains("6,728", "2014年", "7,695", "2,105", "5,590");
        assertThat(words(card("12345热线受理工单数"))).contains("6,772");
        assertThat(words(card("接受各类市民咨询人次"))).contains("2,000余");
        assertThat(words(card("政府信息公开指定专职人员总数"))).contains("61");
        assertThat(words(card("收到政府信息公开申请数"))).contains("2");
    }

    @Test
    void aDisputedTotalIsMarkedOnItsCard() {
        boolean disputed = jdbc.sql("""
                        select disputed from roll_up
                        where indicator = 'disclosure.items' and unit = '430602' and from_month = 201401 and months = 12
                        """).query(Boolean.class).single();
        open(OverviewView.class, "from=2012&to=2014");
        assertThat(words(card("主动公开政府信息数")).contains("有争议")).isEqualTo(disputed);
        assertThat(disputed).isTrue();
    }

    @Test
    void aMissingNumberIsSaidInWords() {
        open(OverviewView.class, "from=2023&to=2024");
        MetricCard card = card("12345热线受理工单数");
        assertThat(words(card)).contains("暂无数据");
        assertThat(card.getElement().getProperty("innerHTML"))
                .as("no number stands where none was stated")
                .doesNotContain("value-button");
    }

    @Test
    void theChartByYearShowsWhatTheDatabaseSaysAndLeavesTheGapEmpty() {
        open(DisclosureView.class, "");
        HouseChart chart = chart("历年主动公开");
        assertThat(drawn(chart, 1))
                .containsExactlyElementsOf(jdbc.sql("""
                        select cast(value as integer) from roll_up
                        where indicator = 'disclosure.website' and unit = '430602' and months = 12
                        order by from_month
                        """).query(Integer.class).list());
        assertThat(chart.configuration().getxAxis().getCategories())
                .containsSequence("2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023");
        DataSeries series = (DataSeries) chart.configuration().getSeries().get(1);
        for (int year = 1; year <= 8; year++) {
            assertThat(series.get(year).getY())
                    .as("no number is drawn for 2015–2022")
                    .isNull();
        }
    }

    @Test
    void narrativeAndTableAreTwoChartsAndNeverOne() {
        open(DisclosureView.class, "");
        assertThat(drawn(chart("2014年各级主动公开数：报告正文"), 0)).containsExactly(3008, 3720);
        assertThat(drawn(chart("2014年各级主动公开数：附表"), 0)).containsExactly(2105, 5590);
    }

    @Test
    void aNumberOpensTheSentenceItStandsIn() {
        open(OverviewView.class, "from=2012&to=2014");
        EvidenceLink.open(Jsoup.parse(card("主动公开政府信息数").getElement().getProperty("innerHTML"))
                .select(".value-button")
                .attr(MetricCard.SOURCE));
        SidePanel panel = $(SidePanel.class).single();
        assertThat(words(panel)).contains("6728", "岳阳楼区2014年政府信息公开工作报告", "7,695");
    }

    /** The browser goes back to the address before, and that takes a moment; here it goes when it is told to. */
    @Test
    void whatIsAskedForWhileAPanelClosesOpensWhenItHasClosed() {
        open(DisclosureView.class, "");
        PageView.current().orElseThrow().open(evidence("2014"));
        SidePanel first = $(SidePanel.class).single();
        first.close();
        PageView.current().orElseThrow().open(evidence("2023"));
        assertThat($(SidePanel.class).all()).isEmpty();
        UI.getCurrent().navigate("disclosure");
        roundTrip();
        SidePanel second = $(SidePanel.class).single();
        assertThat(second.isOpened()).isTrue();
        assertThat(words(second)).contains("2023");
    }

    @Test
    void aWrongAddressIsReadAsEverythingAndSaysSo() {
        open(DisclosureView.class, "unit=nobody");
        assertThat(all(UI.getCurrent()).filter(c -> c.hasClassName("hint")).map(ViewTest::words))
                .singleElement()
                .asString()
                .contains("无法识别");
    }

    private static OpenPanel evidence(String year) {
        return new OpenPanel(OpenPanel.EVIDENCE, "disclosure.website_430602_" + year);
    }
}
