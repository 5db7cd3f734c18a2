package gongkai.dashboard.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import gongkai.dashboard.dictionary.ui.DictionaryView;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.ui.EvidenceKey;
import gongkai.platform.web.Html;
import gongkai.testing.Tables;
import gongkai.testing.ViewTest;
import gongkai.ui.page.PageView;
import java.math.BigDecimal;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 单位, a unit's page and 指标词典 with the published figures, and what they say where there is nothing to show. */
class UnitViewsTest extends ViewTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHeatMapHoldsTheNumbersOfTheDatabaseAndEachNamesItsFigure() {
        open(UnitsView.class, "indicator=disclosure.website.submitted");
        Document departments = tables().getFirst();

        List<Element> cells = departments.select("tbody [data-cell]");
        assertThat(cells).hasSize(8);
        for (Element cell : cells) {
            FigureKey key = EvidenceKey.parse(cell.attr("data-cell")).orElseThrow();
            BigDecimal stored = jdbc.sql("""
                            select value from roll_up
                            where indicator = ? and unit = ? and aspect = '' and from_month = 201401 and to_month = 201403
                            """)
                    .params(key.indicator(), key.unit())
                    .query(BigDecimal.class)
                    .single();
            assertThat(new BigDecimal(cell.ownText())).isEqualByComparingTo(stored);
        }
        assertThat(departments.select("thead .filed td").text()).isEqualTo("8/41");
        assertThat(page()).contains("应报 41 家", "已报 8 家", "数值相同");
    }

    @Test
    void aClassWithoutAnyReportNamesItsUnitsInAPanelOfItsOwn() {
        open(UnitsView.class, "indicator=disclosure.items");
        assertThat(tables())
                .singleElement()
                .satisfies(departments ->
                        assertThat(departments.select("tbody th").text()).isEqualTo("区统计局"));
        open(UnitsView.class, "indicator=disclosure.media.yueyang-daily");
        assertThat(tables())
                .singleElement()
                .satisfies(
                        streets -> assertThat(streets.select("tbody th").text()).isEqualTo("吕仙亭街道"));
        assertThat(page()).contains("没有一家区直单位报送这个指标");
    }

    @Test
    void anUnknownIndicatorSpanOrOrderIsSaidAndTheRestIsShown() {
        open(UnitsView.class, "indicator=nothing&span=x&sort=luck");
        assertThat(page()).contains("指标", "期间长度", "排列", "无法识别");
        assertThat(tables()).isNotEmpty();
    }

    @Test
    void yearsWithoutAnyReportGiveAHelpfulPage() {
        open(UnitsView.class, "indicator=disclosure.items&from=2015&to=2018&unit=430602");
        assertThat(page()).contains("没有单位报送", "放宽上方的年份");
    }

    @Test
    void aUnitsPageHoldsEveryFigureOfIt() {
        go("units/430602-caizhengju", "");
        List<Element> cells = tables().getLast().select("[data-cell]");
        assertThat(cells)
                .hasSize(jdbc.sql("select count(*) from roll_up where unit = '430602-caizhengju'")
                        .query(Integer.class)
                        .single());
        assertThat(page()).contains("区财政局", "岳阳市岳阳楼区财政局2021年政府信息公开工作年度报告", "不足 5 家");
    }

    @Test
    void aUnitSaysWhatItWasCalledBeforeAndAfter() {
        go("units/430602-xingzhengshenpifuwuju", "");
        assertThat(page()).contains("前身", "区政务公开与服务管理办公室", "后继", "区数据局");
    }

    @Test
    void aUnitWithoutAnyFigureSaysSo() {
        go("units/430602-zonggonghui", "");
        assertThat(page()).contains("区总工会", "没有区总工会的数据");
        assertThat(tables()).isEmpty();
    }

    @Test
    void anUnknownUnitIsHelpedOn() {
        go("units/caizheng", "");
        assertThat(page()).contains("没有这个单位", "caizheng", "您要找的也许是", "区财政局");
        go("units/%3Cscript%3E", "");
        assertThat(page()).contains("没有这个单位", "查看全部单位");
    }

    @Test
    void theDictionaryHoldsEveryIndicatorAndFindsByWords() {
        open(DictionaryView.class, "");
        assertThat(tables().stream().mapToInt(t -> t.select("tbody tr").size()).sum())
                .isEqualTo(jdbc.sql("select count(*) from indicator")
                        .query(Integer.class)
                        .single());
        open(DictionaryView.class, "q=回访 满意");
        assertThat(tables().stream().flatMap(t -> t.select("tbody tr").stream()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains("满意"));
        open(DictionaryView.class, "q=没有这样的词");
        assertThat(page()).contains("没有找到", "没有这样的词");
    }

    @Test
    void anIndicatorSaysWhereItsLineBreaksAndWhy() {
        go("indicators/application.received.online", "");
        assertThat(page()).contains("网上申请数", "收到政府信息公开申请数", "不可比，断开", "含电子邮件", "4.网上申请数", "岳阳楼区2014年政府信息公开工作报告");
    }

    @Test
    void anUnknownIndicatorIsHelpedOn() {
        go("indicators/hotline.items", "");
        assertThat(page()).contains("没有这个指标", "查看全部指标", "主动公开政府信息数");
    }

    @Test
    void whatIsWrittenIntoATableIsNeverMarkup() {
        assertThat(Html.escape("<b a=\"'\">&")).isEqualTo("&lt;b a=&quot;&#39;&quot;&gt;&amp;");
    }

    private static void go(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private static String page() {
        return words(view());
    }

    private static Component view() {
        return all(UI.getCurrent())
                .filter(PageView.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<Document> tables() {
        return Tables.drawnIn(UI.getCurrent()).stream()
                .filter(table -> table.select(".heat, .dictionary").first() != null)
                .toList();
    }
}
