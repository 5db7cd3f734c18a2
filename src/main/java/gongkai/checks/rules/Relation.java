package gongkai.checks.rules;

import gongkai.checks.context.Severity;
import gongkai.platform.csv.CsvRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code relations.csv}: a sum of indicators that equals, or does not exceed, another.
 *
 * @param equal whether both sides are equal; else the left is at most the right
 * @param rightLevel suffix of the region's code for the unit that the right side speaks of; empty for the same unit
 * @param forms the forms it holds for; empty for all
 */
public record Relation(
        String rule,
        List<Term> left,
        boolean equal,
        List<Term> right,
        String rightLevel,
        Set<String> forms,
        Severity severity) {

    /**
     * An indicator in a sum.
     *
     * @param years 0 for the same period, −1 for the year before
     * @param optional whether the comparison goes on without it, then as a WARNING at most
     */
    public record Term(String indicator, int years, boolean optional) {

        private static final Pattern TERM = Pattern.compile("([a-z][a-z0-9.-]*)(?:\\[(-\\d+)])?(\\?)?");

        static Term parse(String text) {
            Matcher term = TERM.matcher(text);
            if (!term.matches()) {
                throw new IllegalArgumentException("not a term: " + text);
            }
            return new Term(
                    String.valueOf(term.group(1)),
                    term.group(2) == null ? 0 : Integer.parseInt(term.group(2)),
                    term.group(3) != null);
        }

        /** How an argument names it: the code, with the year it is of. */
        String named() {
            return years == 0 ? indicator : indicator + "@" + years;
        }
    }

    /** All lines of the file that ships with the application. */
    public static List<Relation> shipped() {
        return CsvRow.readShipped("checks/relations.csv", Relation::parse);
    }

    /** Whether it holds for the figures of a form. */
    public boolean holdsFor(String form) {
        return forms.isEmpty() || forms.contains(form);
    }

    /** Every indicator on either side. */
    public Set<String> indicators() {
        return Stream.concat(left.stream(), right.stream()).map(Term::indicator).collect(Collectors.toSet());
    }

    /**
     * How much more the left side is than the right; empty where a term that is not optional has no number.
     *
     * @param amounts the number of a term, null where there is none
     */
    public Optional<BigDecimal> difference(Function<Term, @Nullable BigDecimal> amounts) {
        Optional<BigDecimal> more = sum(left, amounts);
        Optional<BigDecimal> less = sum(right, amounts);
        return more.flatMap(one -> less.map(one::subtract));
    }

    private static Optional<BigDecimal> sum(List<Term> terms, Function<Term, @Nullable BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal amount = amounts.apply(term);
            if (amount == null && !term.optional()) {
                return Optional.empty();
            }
            sum = amount == null ? sum : sum.add(amount);
        }
        return Optional.of(sum);
    }

    static Relation parse(CsvRow row) {
        String op = row.text("op");
        if (!op.equals("=") && !op.equals("<=")) {
            throw new IllegalArgumentException("op must be = or <=, not " + op);
        }
        return new Relation(
                row.required("rule"),
                terms(row, "left"),
                op.equals("="),
                terms(row, "right"),
                row.text("right_level"),
                Set.copyOf(row.list("forms", "[\\s;]+")),
                row.oneOf("severity", Severity.class));
    }

    private static List<Term> terms(CsvRow row, String column) {
        return row.list(column, "\\+").stream()
                .map(term -> Term.parse(term.strip()))
                .toList();
    }
}
