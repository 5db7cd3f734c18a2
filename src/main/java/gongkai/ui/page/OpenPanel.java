package gongkai.ui.page;

import com.vaadin.flow.router.QueryParameters;
import gongkai.ui.component.SidePanel;
import java.util.List;
import java.util.Optional;

/**
 * What is open at the edge of a page, as it stands in the page's address: {@code ?evidence=…} or {@code ?finding=…}. So
 * the address of an open panel can be passed on like any other.
 *
 * @param name one of {@link #NAMES}
 * @param value says what the panel is about
 */
public record OpenPanel(String name, String value) {

    /** The evidence behind a number. */
    public static final String EVIDENCE = "evidence";

    /** A finding with its verdict and history. */
    public static final String FINDING = "finding";

    public static final List<String> NAMES = List.of(EVIDENCE, FINDING);

    /** Knows the panels of one name. There is a bean for each that any page may open. */
    public interface Maker {

        String name();

        /** Makes the panel, not opened yet; empty where the value names nothing. */
        Optional<SidePanel> make(String value, PageView page);
    }

    static Optional<OpenPanel> in(QueryParameters query) {
        return NAMES.stream()
                .flatMap(name -> query.getSingleParameter(name).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new OpenPanel(name, value)))
                .findFirst();
    }

    /** The same address with nothing open. */
    public static QueryParameters without(QueryParameters query) {
        return query.excluding(NAMES.toArray(String[]::new));
    }
}
