package gongkai.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.dashboard.overview.ui.OverviewView;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.dashboard.subject.ui.HotlineView;
import gongkai.planning.Target;
import gongkai.planning.Targets;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.testing.ViewTest;
import gongkai.ui.chart.HouseChart;
import gongkai.ui.component.LocalizedDatePicker;
import gongkai.ui.component.SidePanel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the office sets itself: targets and notes, seen on the views they belong to; and another unit beside. */
@TestPropertySource(
        properties =
                "gongkai.database.url=jdbc:h2:mem:targets" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1")
class TargetsViewTest extends ViewTest {

    @Autowired
    private Targets targets;

    @Autowired
    private Catalogue catalogue;

    @Test
    void aTargetThatAnOfficerSetsStandsOnTheCardInWords() {
        targets.all("430602").forEach(target -> targets.remove(target.key()));
        open(TargetsView.class, "from=2012&to=2014");
        press(UI.getCurrent(), "设定目标");
        SidePanel form = $(SidePanel.class).single();
        press(form, "保存");
        assertThat(targets.all("430602"))
                .as("nothing is stored without an indicator")
                .isEmpty();
        indicator(form).setValue(catalogue.indicator("hotline.orders").orElseThrow());
        only(form, BigDecimalField.class).setValue(new BigDecimal("7000"));
        press(form, "保存");
        assertThat(targets.all("430602")).singleElement().satisfies(target -> {
            assertThat(target.setBy()).isEqualTo("admin");
            assertThat(target.key().unit()).as("of the unit in the header").isEqualTo("430602");
        });
        open(TargetsView.class, "to=2014");
        assertThat(words(only(UI.getCurrent(), TargetsView.class))).contains("不低于", "7,000", "6,772", "未达标");
        open(HotlineView.class, "to=2014");
        assertThat(words(card("12345热线受理工单数"))).contains("目标不低于 7,000", "未达标");
        open(OverviewView.class, "to=2014");
        assertThat(words(only(UI.getCurrent(), OverviewView.class))).contains("1 项未达标：12345热线受理工单数");
    }

    /** The hotline's newest figure is of 2022; the year that is shown ends in 2024. */
    @Test
    void aYearlyTargetIsNotHeldAgainstTheFigureOfAnotherYear() {
        targets.all("430602").forEach(target -> targets.remove(target.key()));
        targets.save(Target.of(
                new Target.Key("430602", "hotline.orders", "", 0), Target.Bound.AT_LEAST, new BigDecimal(7000), "", 0));
        open(OverviewView.class, "from=2012&to=2024");
        assertThat(words(card("12345热线受理工单数")))
                .contains("5万", "2022年", "2024年没有数据")
                .doesNotContain("未达标");
        assertThat(words(only(UI.getCurrent(), OverviewView.class))).doesNotContain("项未达标");
        open(TargetsView.class, "from=2012&to=2024");
        assertThat(words(only(UI.getCurrent(), TargetsView.class)))
                .contains("2024年没有数据")
                .doesNotContain("未达标");
        open(TargetsView.class, "from=2012&to=2014");
        assertThat(words(only(UI.getCurrent(), TargetsView.class))).contains("6,772", "未达标");
    }

    @Test
    void aTargetOfAYearIsHeldAgainstThatYearWhateverYearsAreShown() {
        targets.all("430602").forEach(target -> targets.remove(target.key()));
        targets.save(Target.of(
                new Target.Key("430602", "hotline.orders", "", 2014),
                Target.Bound.AT_LEAST,
                new BigDecimal(7000),
                "",
                0));
        open(TargetsView.class, "from=2023&to=2024");
        assertThat(words(only(UI.getCurrent(), TargetsView.class))).contains("6,772", "2014年", "未达标");
    }

    @Test
    void aDisputedFigureIsNotHeldAgainstItsTarget() {
        targets.all("430602").forEach(target -> targets.remove(target.key()));
        targets.save(Target.of(
                new Target.Key("430602", "disclosure.items", "", 2014),
                Target.Bound.AT_LEAST,
                new BigDecimal(7000),
                "",
                0));
        open(OverviewView.class, "from=2012&to=2014");
        assertThat(words(card("主动公开政府信息数"))).contains("暂不判断").doesNotContain("未达标");
    }

    @Test
    void aNoteStandsOnTheAxisOfTheChartAndUnderIt() {
        open(NotesView.class, "");
        press(UI.getCurrent(), "添加注记");
        SidePanel form = $(SidePanel.class).single();
        press(form, "保存");
        assertThat(all(form).anyMatch(c -> c instanceof LocalizedDatePicker day && day.isInvalid()))
                .isTrue();
        only(form, LocalizedDatePicker.class).setValue(LocalDate.of(2018, 7, 1));
        only(form, TextField.class).setValue("机构改革");
        press(form, "保存");
        open(DisclosureView.class, "");
        assertThat(all(UI.getCurrent())
                        .filter(UnorderedList.class::isInstance)
                        .filter(list -> list.hasClassName("axis-notes"))
                        .map(ViewTest::words)
                        .findFirst()
                        .orElseThrow())
                .contains("①", "2018年7月1日", "机构改革", "②", "2019年5月15日", "修订施行")
                .doesNotContain("2008年5月1日");
        assertThat(Stream.of(chart("历年主动公开").configuration().getxAxis().getPlotLines())
                        .filter(line -> "axis-note".equals(line.getClassName()))
                        .map(line -> line.getLabel().getText()))
                .containsExactly("①", "②");
    }

    @Test
    void anotherUnitStandsBesideInTheCardAndInTheChart() {
        open(DisclosureView.class, "unit=430602&with=430602-tongjiju");
        HouseChart chart = chart("历年主动公开");
        assertThat(chart.configuration().getSeries())
                .extracting(series -> series.getName())
                .contains("岳阳楼区 · 主动公开政府信息数", "区统计局 · 主动公开政府信息数");
        assertThat(words(card("主动公开政府信息数"))).contains("区统计局：同期没有数据");
        open(DisclosureView.class, "unit=430602-dishuiju&with=430602-guoshuiju");
        assertThat(words(card("信息员（各单位）报送信息数"))).contains("区国税局同期：0 条", "两者相同");
    }

    private static void press(Component root, String label) {
        all(root)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label))
                .click();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Indicator> indicator(Component form) {
        return (ComboBox<Indicator>)
                all(form).filter(ComboBox.class::isInstance).findFirst().orElseThrow();
    }

    private static <T> T only(Component root, Class<T> type) {
        return all(root).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }
}
