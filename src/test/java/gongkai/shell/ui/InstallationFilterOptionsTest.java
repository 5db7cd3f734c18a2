package gongkai.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import gongkai.catalogue.HomeRegion;
import gongkai.platform.installation.InstallationClock;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which years and units a reader may choose: those of which there is anything. */
class InstallationFilterOptionsTest {

    private static final int NEXT = InstallationClock.today().getYear() + 1;

    private TestLedger on;
    private InstallationFilterOptions options;

    @BeforeEach
    void open() {
        on = TestLedger.shipped(TestDatabase.H2);
        options = new InstallationFilterOptions(on.catalogue, on.figures, on.sources, on.service(HomeRegion.class));
        request();
    }

    @AfterEach
    void close() {
        CurrentInstance.clearAll();
        on.close();
    }

    @Test
    void beforeTheFirstFigureItIsThisYear() {
        assertThat(options.hasFigures()).isFalse();
        assertThat(options.firstYear()).isEqualTo(options.lastYear()).isEqualTo(NEXT - 1);
        assertThat(options.lastChoice()).isEqualTo(NEXT);
    }

    @Test
    void whatIsAcceptedCanBeChosenWithTheNextClick() {
        assertThat(options.hasFigures()).isFalse();
        on.accept(TestLedger.cell("disclosure.items", "430602", 5));
        assertThat(options.hasFigures())
                .as("the same page does not change under its reader")
                .isFalse();
        request();
        assertThat(options.firstYear()).isEqualTo(options.lastYear()).isEqualTo(2014);
    }

    @Test
    void theYearOfADocumentCanBeChosenBeforeAnyOfItIsAccepted() {
        on.receive(TestLedger.cell("disclosure.items", "430602", 5));
        assertThat(options.hasFigures()).isFalse();
        assertThat(options.firstChoice()).isEqualTo(2014);
        assertThat(options.lastChoice()).isEqualTo(NEXT);
    }

    @Test
    void unitsAreThoseOfTheRegionByTheirNamesInTheReadersLanguage() {
        assertThat(options.knowsUnit("430602-caizhengju")).isTrue();
        assertThat(options.knowsUnit("430600")).isFalse();
        assertThat(options.unitName("430602-caizhengju", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("区财政局");
        assertThat(options.unitName("430602-caizhengju", Locale.ENGLISH)).isNotEqualTo("区财政局");
    }

    /** A request of its own, as each click makes. */
    private static void request() {
        Map<Object, Object> attributes = new HashMap<>();
        CurrentInstance.set(VaadinRequest.class, (VaadinRequest) Proxy.newProxyInstance(
                VaadinRequest.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(args[0]);
                    case "setAttribute" -> attributes.put(args[0], args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
