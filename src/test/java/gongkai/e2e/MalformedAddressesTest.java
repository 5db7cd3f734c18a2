package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import gongkai.ui.page.PageView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that was cut, mistyped or made up: the page says what it did not understand and shows the rest. */
class MalformedAddressesTest extends AddressTest {

    private static final String LONG = "a".repeat(10_000);
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final String NOTHING = "\u0000";

    /** The header's choice, each value of which a page says it cannot read. */
    private static final List<Map<String, List<String>>> WRONG_CHOICES = List.of(
            Map.of("to", List.of("2999")),
            Map.of("from", List.of("2040"), "to", List.of("2050")),
            Map.of("from", List.of("2014"), "to", List.of("2012")),
            Map.of("from", List.of("abc")),
            Map.of("from", List.of("")),
            Map.of("from", List.of("2012", "2013")),
            Map.of("from", List.of("999999999999999999999")),
            Map.of("to", List.of(LONG)),
            Map.of("unit", List.of("430602-nobody")),
            Map.of("unit", List.of(NOTHING)),
            Map.of("unit", List.of(MARKUP)),
            Map.of("unit", List.of(LONG)),
            Map.of("unit", List.of("430602", "430602-caizhengju")),
            Map.of("compare", List.of("x")),
            Map.of("with", List.of("430602")),
            Map.of("with", List.of("'; drop table figure; --")));

    /** Every parameter that any view has of its own. */
    private static final List<String> OWN = List.of(
            "indicator",
            "span",
            "sort",
            "q",
            "subject",
            "rule",
            "severity",
            "verdict",
            "about",
            "responsible",
            "due",
            "page",
            "status",
            "year",
            "show",
            "only",
            "claim",
            "at",
            "views",
            "seconds",
            "lang");

    private static final List<List<String>> WRONG_VALUES = List.of(
            List.of("nothing"),
            List.of(""),
            List.of("-1"),
            List.of("99999999999999999999"),
            List.of(NOTHING),
            List.of(MARKUP),
            List.of(LONG),
            List.of("one", "two"));

    @ParameterizedTest
    @MethodSource("views")
    void aChoiceThatCannotBeReadIsSaid(String route) {
        for (Map<String, List<String>> choice : WRONG_CHOICES) {
            String address = route + " " + brief(choice);
            Main page = visit(route, choice);
            helps(page, address);
            if (page instanceof PageView) {
                assertThat(words(page)).as(address).contains("无法识别");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aParameterThatCannotBeReadLeavesAPage(String route) {
        for (List<String> value : WRONG_VALUES) {
            Map<String, List<String>> query = OWN.stream().collect(Collectors.toMap(name -> name, name -> value));
            helps(visit(route, query), route + " " + brief(Map.of("each", value)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"units/nobody", "units/430602-nobody", "indicators/nothing", "indicators/disclosure.nothing"})
    void anAddressOfNothingSaysSoAndLeadsOn(String path) {
        Main page = visit(path, Map.of());
        helps(page, path);
        assertThat(words(page)).contains("没有");
        assertThat(links(page)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sources/999999", "sources/abc", "sources/-1", "sources/99999999999999999999", "no-such-page"})
    void aPageThatIsNotThereLeadsBack(String path) {
        Main page = visit(path, Map.of());
        reads(page, path);
        assertThat(words(page)).contains("没有");
        assertThat(links(page)).isNotEmpty();
    }

    @Test
    void aLongOrForeignNameInThePathIsHelpedOnToo() {
        for (String name : List.of("a".repeat(2_000), MARKUP, "财政局", "a b", "%", "'")) {
            reads(visit("units/" + encoded(name), Map.of()), "units/" + name);
            reads(visit("indicators/" + encoded(name), Map.of()), "indicators/" + name);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String brief(Map<String, List<String>> query) {
        String text = query.toString();
        return text.length() < 80 ? text : text.substring(0, 80) + "…";
    }

    static Stream<String> documents() {
        return Stream.of("sources/1");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentStaysReadableWhateverItsAddressAsksFor(String route) {
        aParameterThatCannotBeReadLeavesAPage(route);
    }
}
