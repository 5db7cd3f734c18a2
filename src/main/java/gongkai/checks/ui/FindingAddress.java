package gongkai.checks.ui;

import com.vaadin.flow.router.QueryParameters;
import gongkai.catalogue.Scope;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.Verdict;
import gongkai.checks.context.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of findings shows, as it stands in the address: {@code rule}, {@code severity}, {@code verdict} (open unless
 * another or {@code all} is given), {@code about} (the unit found wanting; {@code unit} is the header's), {@code
 * responsible}, {@code due}, {@code page}. The years are the header's.
 *
 * @param ignored the names of parameters that were not understood
 * @param page counts from 1; {@link #WHOLE} for the whole list on one page, as it is printed
 */
record FindingAddress(FindingFilter filter, int page, List<String> ignored) {

    static final String RULE = "rule";
    static final String SEVERITY = "severity";
    static final String VERDICT = "verdict";
    static final String ABOUT = "about";
    static final String RESPONSIBLE = "responsible";
    static final String DUE = "due";
    static final String PAGE = "page";
    static final String ALL = "all";
    static final int WHOLE = 0;

    static FindingAddress parse(QueryParameters query, Scope scope, FindingBoard.Choices choices) {
        List<String> ignored = new ArrayList<>();
        String rule = known(query, RULE, choices.rules()::contains, ignored);
        String about = known(query, ABOUT, choices.units()::contains, ignored);
        String responsible = known(
                query,
                RESPONSIBLE,
                unit -> unit.equals(FindingFilter.NOBODY)
                        || choices.responsible().contains(unit),
                ignored);
        Severity severity = oneOf(query, SEVERITY, Severity.class, ignored);
        Verdict verdict = ALL.equals(only(query, VERDICT)) ? null : oneOf(query, VERDICT, Verdict.class, ignored);
        if (verdict == null && !ALL.equals(only(query, VERDICT))) {
            verdict = Verdict.OPEN;
        }
        FindingFilter.Due due = oneOf(query, DUE, FindingFilter.Due.class, ignored);
        String page = only(query, PAGE);
        int number = 1;
        if (!page.isEmpty()) {
            if (page.equals(ALL)) {
                number = WHOLE;
            } else if (page.matches("[1-9][0-9]{0,5}")) {
                number = Integer.parseInt(page);
            } else {
                ignored.add(PAGE);
            }
        }
        return new FindingAddress(
                new FindingFilter(rule, severity, verdict, about, scope.from(), scope.to(), responsible, due),
                number,
                ignored);
    }

    private static String only(QueryParameters query, String name) {
        List<String> values = query.getParameters(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String known(QueryParameters query, String name, Predicate<String> isKnown, List<String> ignored) {
        String value = only(query, name);
        if (value.isEmpty() || isKnown.test(value)) {
            return value;
        }
        ignored.add(name);
        return "";
    }

    private static <E extends Enum<E>> @Nullable E oneOf(
            QueryParameters query, String name, Class<E> type, List<String> ignored) {
        String value = only(query, name);
        if (value.isEmpty()) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (text(each).equals(value)) {
                return each;
            }
        }
        ignored.add(name);
        return null;
    }

    /** As it stands in an address: {@code reporting-error}. */
    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
