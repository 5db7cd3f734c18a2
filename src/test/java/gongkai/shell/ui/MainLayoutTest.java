package gongkai.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import gongkai.dashboard.subject.ui.DisclosureView;
import gongkai.e2e.Routes;
import gongkai.testing.ViewTest;
import gongkai.ui.component.Dropdown;
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
        assertThat(parts(Div.class).stream()
                        .filter(part -> part.hasClassName("nav-title"))
                        .map(Div::getText))
                .containsExactly("看板", "数据", "管理");
        assertThat(items().getFirst().getElement().getTextRecursively()).isEqualTo("总览");
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
        assertThat(unit()).isEqualTo("区统计局");
        assertThat(parts(Dropdown.class).stream().filter(part -> part.hasClassName("compare")))
                .singleElement()
                .satisfies(against ->
                        assertThat(against.getElement().getTextRecursively()).contains("2012年", "区财政局"));
    }

    @Test
    void aPageOfOneUnitHasThatUnitInItsHeader() {
        UI.getCurrent().navigate("units/430602-caizhengju");
        assertThat(unit()).isEqualTo("区财政局");
    }

    @Test
    void theMenuMarksThePageThatIsShownAndTheOneThatLedThere() {
        open(DisclosureView.class, "from=2013");
        assertThat(current()).containsExactly("主动公开=page");
        UI.getCurrent().navigate("units/430602-caizhengju");
        assertThat(current()).containsExactly("单位=true");
        UI.getCurrent().navigate("");
        assertThat(current()).containsExactly("总览=page");
    }

    private static List<String> current() {
        return items().stream()
                .filter(item -> item.getElement().hasAttribute("aria-current"))
                .map(item -> item.getElement().getTextRecursively() + "="
                        + item.getElement().getAttribute("aria-current"))
                .toList();
    }

    private static List<Anchor> items() {
        return parts(NavigationMenu.class).stream()
                .flatMap(ViewTest::all)
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .toList();
    }

    /** Where the menu leads, with what it takes along. */
    private static List<String> addresses() {
        return items().stream().map(Anchor::getHref).toList();
    }

    /** What is chosen in the selects of the header that have that class. */
    private static List<Object> chosen(String name) {
        return parts(YearSelect.class).stream()
                .filter(select -> select.hasClassName(name))
                .<Object>map(YearSelect::getValue)
                .toList();
    }

    private static String unit() {
        return parts(Dropdown.class).stream()
                .filter(choice -> choice.hasClassName("unit"))
                .map(choice -> choice.button().getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> parts(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }
}
