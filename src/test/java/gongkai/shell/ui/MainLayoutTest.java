package gongkai.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import gongkai.catalogue.Unit;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.e2e.Routes;
import gongkai.testing.ViewTest;
import gongkai.ui.component.YearSelect;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What stands around every page: the menu, what the page is of, and who reads it. */
class MainLayoutTest extends ViewTest {

    @AfterEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theMenuLeadsToEveryViewThatHasAPlaceInIt() {
        open(DisclosureView.class, "");
        ClassPathScanningCandidateComponentProvider views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Menu.class));
        assertThat(items()).hasSameSizeAs(views.findCandidateComponents("gongkai"));
        assertThat(addresses().stream().map(address -> address.replaceFirst("\\?.*", "")))
                .doesNotHaveDuplicates()
                .allMatch(Routes.all()::contains);
        assertThat(parts(SideNav.class)).extracting(SideNav::getLabel).containsExactly("看板", "数据", "管理");
        assertThat(items().getFirst().getLabel()).isEqualTo("总览");
    }

    @Test
    void theMenuKeepsWhatWasChosen() {
        open(DisclosureView.class, "from=2013&to=2014&unit=430602-tongjiju");
        assertThat(addresses())
                .allSatisfy(address -> assertThat(address).contains("from=2013", "to=2014", "unit=430602-tongjiju"));
    }

    @Test
    void theMenuDoesNotKeepWhatCannotBeRead() {
        open(DisclosureView.class, "from=2013&to=nonsense");
        assertThat(addresses()).isNotEmpty().noneMatch(address -> address.contains("nonsense"));
    }

    @Test
    void theHeaderSaysWhatThePageIsOf() {
        open(DisclosureView.class, "from=2013&to=2014&unit=430602-tongjiju&compare=2012&with=430602-caizhengju");
        assertThat(chosen("year")).containsExactly(2013, 2014);
        assertThat(unit().code()).isEqualTo("430602-tongjiju");
        assertThat(parts(Button.class).stream().filter(button -> button.hasClassName("compare")))
                .singleElement()
                .satisfies(against -> assertThat(against.getText()).contains("2012年", "区财政局"));
    }

    @Test
    void aPageOfOneUnitHasThatUnitInItsHeader() {
        UI.getCurrent().navigate("units/430602-caizhengju");
        assertThat(unit().code()).isEqualTo("430602-caizhengju");
    }

    private static List<SideNavItem> items() {
        return parts(SideNav.class).stream()
                .flatMap(nav -> nav.getItems().stream())
                .toList();
    }

    /** Where the menu leads, with what it takes along. */
    private static List<String> addresses() {
        return items().stream()
                .map(item -> String.valueOf(item.getElement().getAttribute("path")))
                .toList();
    }

    /** What is chosen in the selects of the header that have that class. */
    private static List<Object> chosen(String name) {
        return parts(YearSelect.class).stream()
                .filter(select -> select.hasClassName(name))
                .<Object>map(YearSelect::getValue)
                .toList();
    }

    private static Unit unit() {
        return parts(ComboBox.class).stream()
                .filter(box -> box.hasClassName("unit"))
                .map(box -> (Unit) box.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> parts(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }
}
