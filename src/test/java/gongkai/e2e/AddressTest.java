package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import gongkai.testing.ViewTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opening views at addresses nobody wrote on purpose: each must be a page that helps on. */
public abstract class AddressTest extends ViewTest {

    /** Every route of the shell and the wall display; a document is only there where data is. */
    public static Stream<String> views() {
        return Routes.all().stream().filter(route -> !route.equals("login") && !route.startsWith("sources/"));
    }

    /** Opens an address and gives the page back; a failure of the server, even one after a click, fails the test. */
    public Main visit(String path, Map<String, List<String>> query) {
        Throwable[] failure = {null};
        UI.getCurrent().getSession().setErrorHandler(event -> failure[0] = event.getThrowable());
        UI.getCurrent().navigate(path, QueryParameters.full(Map.of()).mergingAll(query));
        roundTrip();
        assertThat(failure[0]).as(path + query).isNull();
        return all(UI.getCurrent())
                .filter(Main.class::isInstance)
                .map(Main.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A heading, words below it, nothing of the inside of a program, and no page for errors. */
    static void helps(Main page, String address) {
        assertThat((Object) page).as(address).isNotInstanceOf(HasErrorParameter.class);
        reads(page, address);
    }

    static void reads(Main page, String address) {
        assertThat(all(page).filter(H1.class::isInstance).map(ViewTest::words).findFirst())
                .as(address)
                .hasValueSatisfying(heading -> assertThat(heading).isNotBlank());
        String text = words(page);
        assertThat(text.length()).as(address).isGreaterThan(20);
        assertThat(text)
                .as(address)
                .doesNotContain("Exception", "!{", "NaN", "null")
                .doesNotContainPattern("\\b(?:java|org|gongkai)\\.[a-z]+\\.");
        assertThat(text.length()).as(address + " repeats what it was given").isLessThan(60_000);
    }

    static Stream<String> links(Component page) {
        return all(page)
                .map(HasElement::getElement)
                .map(element -> element.getAttribute("href"))
                .filter(href -> href != null);
    }
}
