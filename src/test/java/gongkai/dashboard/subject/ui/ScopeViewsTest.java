package gongkai.dashboard.subject.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import gongkai.catalogue.Scope;
import gongkai.dashboard.overview.DashboardService;
import gongkai.dashboard.overview.Overview;
import gongkai.dashboard.overview.ui.OverviewView;
import gongkai.testing.ViewTest;
import gongkai.ui.component.Dropdown;
import gongkai.ui.page.PageView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page says is of the unit and the years that are shown, and its missing numbers say why they are missing. */
class ScopeViewsTest extends ViewTest {

    private static final String BUREAU = "430602-caizhengju";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DashboardService service;

    @Test
    void theStripOfAUnitSpeaksOfTheUnitAndNotOfTheRegion() {
        Overview.Quality region = quality("430602");
        Overview.Quality bureau = quality(BUREAU);
        assertThat(region.disputed()).isPositive();
        assertThat(bureau.disputed()).isEqualTo(count("""
                        select count(*) from dispute where unit = '430602-caizhengju'
                        """)).isLessThan(region.disputed());
        assertThat(bureau.sources()).isEqualTo(count("""
                        select count(distinct source) from roll_up where unit = '430602-caizhengju' and source is not null
                        """)).isLessThan(region.sources());
        open(OverviewView.class, "unit=" + BUREAU);
        assertThat(strip()).contains("没有争议数据", bureau.sources() + " 份文件").doesNotContain("项数据有争议");
        assertThat(words(page())).contains("2024年未收到区财政局的任何文件或数据");
        open(OverviewView.class, "unit=" + BUREAU + "&from=2012&to=2021");
        assertThat(words(page())).contains("2021年已收到区财政局的文件或数据");
    }

    @Test
    void theHeaderOfAUnitsPageNamesThatUnitAndAnotherChosenThereIsAnotherPage() {
        UI.getCurrent().navigate("units/" + BUREAU, QueryParameters.fromString("unit=430602&from=2012&to=2021"));
        assertThat(unitOfHeader()).isEqualTo("区财政局");
        assertThat(words(page())).contains("公开 · 岳阳楼区 · 区财政局 · 2012–2021年");
        assertThat(page().locationFor(page().shown().withUnit("430602-tongjiju"))
                        .getPathWithQueryParameters())
                .isEqualTo("units/430602-tongjiju?unit=430602-tongjiju&from=2012&to=2021");
    }

    @Test
    void aReportThatIsThereWithoutTheNumberIsNotCalledMissing() {
        open(DisclosureView.class, "from=2021&to=2024");
        assertThat(words(card("主动公开政府信息数"))).contains("暂无数据", "报告未载");
        open(DisclosureView.class, "from=2019&to=2022");
        assertThat(words(card("主动公开政府信息数"))).contains("暂无数据", "无报告").doesNotContain("报告未载");
    }

    @Test
    void chosenYearsWithoutDataStandOnTheAxis() {
        open(ApplicationView.class, "from=2019&to=2024&unit=430602");
        assertThat(chart("历年").configuration().getxAxis().getCategories())
                .containsExactly("2019", "2020", "2021", "2022", "2023", "2024");
    }

    @Test
    void ofManyYearsThoseWithoutDataAtTheEndsAreNamedBelow() {
        open(WebsiteView.class, "from=2012&to=2024");
        assertThat(chart("历年网站总访问量").configuration().getxAxis().getCategories()).containsExactly("2023", "2024");
        assertThat(words(page())).contains("2015–2022年：无报告", "2014年：报告未载");
    }

    private Overview.Quality quality(String unit) {
        return service.overview(new Scope(2012, 2024, unit, null, null)).quality();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String strip() {
        return all(UI.getCurrent())
                .filter(c -> c.hasClassName("quality"))
                .map(ViewTest::words)
                .findFirst()
                .orElseThrow();
    }

    private static PageView page() {
        return all(UI.getCurrent())
                .filter(PageView.class::isInstance)
                .map(PageView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String unitOfHeader() {
        return all(UI.getCurrent())
                .filter(part -> part instanceof Dropdown && part.hasClassName("unit"))
                .map(part -> ((Dropdown) part).button().getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }
}
