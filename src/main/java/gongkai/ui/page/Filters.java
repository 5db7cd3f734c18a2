package gongkai.ui.page;

import com.vaadin.flow.router.QueryParameters;
import gongkai.catalogue.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen once, in the header, and kept while moving between views: the years from–to, the unit, and the year and
 * the unit to compare with. It lives in the address ({@code ?from=2012&to=2024&unit=430602&compare=2023}) and nowhere else,
 * so that reload, back, a copied link and another server give the same page.
 */
public final class Filters {

    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String UNIT = "unit";
    public static final String COMPARE = "compare";
    public static final String WITH = "with";
    public static final List<String> NAMES = List.of(FROM, TO, UNIT, COMPARE, WITH);

    private Filters() {}

    /** What was understood, and the names of the parameters that were not and were left out. */
    public record Parsed(Scope scope, List<String> ignored) {}

    /** The choice of everything: all years with figures, the whole region. */
    public static Scope all(FilterOptions rules) {
        return new Scope(rules.firstYear(), rules.lastYear(), rules.region(), null, null);
    }

    /** Reads an address. Values that are unknown, malformed or given twice are left out, never guessed at. */
    public static Parsed parse(QueryParameters query, FilterOptions rules) {
        Scope all = all(rules);
        List<String> ignored = new ArrayList<>();
        Integer from = year(query, FROM, rules, ignored);
        Integer to = year(query, TO, rules, ignored);
        int first = from == null ? all.from() : from;
        int last = to == null ? all.to() : to;
        if (first > last) {
            ignored.add(FROM);
            ignored.add(TO);
            first = all.from();
            last = all.to();
        }
        String unit = only(query, UNIT, ignored);
        if (unit != null && !rules.knowsUnit(unit)) {
            ignored.add(UNIT);
            unit = null;
        }
        Integer compare = year(query, COMPARE, rules, ignored);
        String chosen = unit == null ? all.unit() : unit;
        String with = only(query, WITH, ignored);
        if (with != null && (!rules.knowsUnit(with) || with.equals(chosen))) {
            ignored.add(WITH);
            with = null;
        }
        return new Parsed(new Scope(first, last, chosen, compare, with), List.copyOf(ignored));
    }

    /** The address of this choice: nothing for the choice of everything, else every value, so that a link stays true. */
    public static QueryParameters toQuery(Scope scope, FilterOptions rules) {
        if (scope.equals(all(rules))) {
            return QueryParameters.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put(FROM, String.valueOf(scope.from()));
        values.put(TO, String.valueOf(scope.to()));
        values.put(UNIT, scope.unit());
        if (scope.compare() != null) {
            values.put(COMPARE, String.valueOf(scope.compare()));
        }
        String with = scope.with();
        if (with != null) {
            values.put(WITH, with);
        }
        return QueryParameters.simple(values);
    }

    private static @Nullable Integer year(
            QueryParameters query, String name, FilterOptions rules, List<String> ignored) {
        String text = only(query, name, ignored);
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            // the years of documents are asked for only where those of figures do not answer
            if (rules.firstYear() <= year && year <= rules.lastYear()
                    || rules.firstChoice() <= year && year <= rules.lastChoice()) {
                return year;
            }
        }
        ignored.add(name);
        return null;
    }

    private static @Nullable String only(QueryParameters query, String name, List<String> ignored) {
        List<String> values = query.getParameters(name);
        if (values.size() > 1) {
            ignored.add(name);
            return null;
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
