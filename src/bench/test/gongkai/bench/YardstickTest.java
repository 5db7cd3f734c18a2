package gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The bare application has the versions of the product: else a page would be measured against another Vaadin. */
class YardstickTest {

    private static final Path PRODUCT = Path.of("pom.xml");
    private static final Path BARE = Path.of("src/bench/yardstick/pom.xml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/project/parent/artifactId",
                "/project/parent/version",
                "/project/properties/java.version",
                "/project/properties/vaadin.version",
                "/project/properties/tomcat.version"
            })
    void theVersionsAreThoseOfTheProduct(String path) throws Exception {
        assertThat(said(BARE, path)).isNotEmpty().isEqualTo(said(PRODUCT, path));
    }

    /** What is fetched from elsewhere has a version by one of those above, and none of its own. */
    @Test
    void noLibraryOfItHasAVersionOfItsOwn() throws Exception {
        assertThat(List.of(
                        said(BARE, "count(/project/dependencies/dependency/version)"),
                        said(BARE, "count(/project/dependencies/dependency)")))
                .containsExactly("0", "2");
    }

    private static String said(Path pom, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document);
    }
}
