package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.ui.page.PageView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** Before the first report: every page says that nothing is there yet and where to bring it. */
@TestPropertySource(
        properties = {
            "gongkai.database.url=jdbc:h2:mem:empty" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1",
            "gongkai.published=false"
        })
class EmptyDatabaseTest extends AddressTest {

    @ParameterizedTest
    @MethodSource("views")
    void everyPageSaysWhatToDoNext(String route) {
        Main page = visit(route, Map.of());
        helps(page, route);
        if (page instanceof PageView && !route.equals("sources")) {
            assertThat(words(page)).contains("还没有任何数据");
            assertThat(links(page)).anyMatch(href -> href.equals("sources"));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void yearsOfWhichNothingIsKnownAreSaid(String route) {
        helps(visit(route, Map.of("from", List.of("2012"), "to", List.of("2014"))), route);
        helps(visit(route, Map.of("unit", List.of("430602-caizhengju"))), route);
    }
}
