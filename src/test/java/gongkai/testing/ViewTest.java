package gongkai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.ui.chart.HouseChart;
import gongkai.ui.component.MetricCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * A test of views without a browser: the whole application on a database in memory, with the published figures, signed
 * in as administrator. All such tests share one application.
 */
@SpringBootTest(
        properties = {
            "gongkai.database.url=jdbc:h2:mem:views" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1",
            "GONGKAI_ADMIN_PASSWORD=admin-password-1",
            "gongkai.page.patience=60000" // a test reads what it opened, however busy the machine is
        })
@Import(ViewTest.WhoIsSignedIn.class)
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Of all applications that a test run starts: each would otherwise hold in a place of its own who is signed in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class WhoIsSignedIn {

        private static final SecurityContextHolderStrategy ONE = new VaadinAwareSecurityContextHolderStrategy();

        @Bean
        SecurityContextHolderStrategy oneForAll() {
            return ONE;
        }
    }

    /** The first page is opened with the environment: by somebody who is signed in. */
    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        // a server that another test started in this process may have put its own place there
        SecurityContextHolder.setContextHolderStrategy(WhoIsSignedIn.ONE);
        signIn("admin");
        super.initVaadinEnvironment();
    }

    @BeforeEach
    void signIn() {
        signIn("admin");
    }

    /** Whatever is done from now on is done by that administrator. */
    protected static void signIn(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        name, "", AuthorityUtils.createAuthorityList("ROLE_READER", "ROLE_OFFICER", "ROLE_ADMIN")));
    }

    /** Lets somebody else do something meanwhile. */
    protected static <T> T as(String name, Supplier<T> work) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        signIn(name);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** Opens a view at an address such as {@code from=2012&to=2024}. */
    protected static void open(Class<? extends Component> view, String query) {
        UI.getCurrent().navigate(view, QueryParameters.fromString(query));
    }

    /** Everything below a component, and itself. */
    public static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ViewTest::all));
    }

    /** All words below a component, as a reader meets them; those of its tables at the end. */
    protected static String words(Component root) {
        StringBuilder words = new StringBuilder();
        inPlace(root.getElement(), words);
        Tables.charts(root).flatMap(panel -> panel.notes().stream()).forEach(words::append);
        Tables.drawnIn(root).forEach(table -> words.append('\n').append(table.text()));
        assertThat(words).as("a blank that nobody filled in").doesNotContainPattern("\\{\\d+}");
        return words.toString();
    }

    /** Also those that were drawn as one piece of HTML. */
    private static void inPlace(Element element, StringBuilder words) {
        String html = element.isTextNode() ? null : element.getProperty("innerHTML");
        if (element.isTextNode()) {
            words.append(element.getText());
        } else if (html != null && !element.getClassList().contains("table-scroll")) {
            words.append(Jsoup.parse(html).body().wholeText());
        } else {
            element.getChildren().forEach(child -> inPlace(child, words));
        }
    }

    protected static List<HouseChart> charts() {
        return all(UI.getCurrent())
                .filter(HouseChart.class::isInstance)
                .map(HouseChart.class::cast)
                .toList();
    }

    /** The chart whose title begins so. */
    protected static HouseChart chart(String title) {
        return charts().stream()
                .filter(c -> String.valueOf(c.getElement().getAttribute("aria-label"))
                        .startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chart called " + title));
    }

    /** The numbers of a chart's series that are drawn, gaps left out. */
    protected static List<Integer> drawn(HouseChart chart, int series) {
        return ((DataSeries) chart.configuration().getSeries().get(series))
                .getData().stream()
                        .map(DataSeriesItem::getY)
                        .filter(Objects::nonNull)
                        .map(value -> new BigDecimal(value.toString()).intValue())
                        .toList();
    }

    /** The card whose name begins so. */
    protected static MetricCard card(String name) {
        return all(UI.getCurrent())
                .filter(MetricCard.class::isInstance)
                .map(MetricCard.class::cast)
                .filter(card -> words(card).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card called " + name));
    }
}
