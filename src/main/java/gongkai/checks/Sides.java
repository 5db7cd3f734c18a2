package gongkai.checks;

import gongkai.checks.context.MessageArgument;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two numbers of a finding in the order in which people read them, each with what it is. A rule's left and right are
 * what is judged and what judges it, so that text and tables, or stated and computed, change places between findings; here
 * each keeps its place.
 *
 * @param first key of what the first number is, without the number: {@code finding.side.text}; {@code second} likewise
 * @param difference first − second
 */
public record Sides(String first, BigDecimal one, String second, BigDecimal other, BigDecimal difference) {

    private record Names(String left, String right, boolean rightFirst) {}

    private static final Map<String, Names> NAMES = Map.ofEntries(
            named("narrative-table", "text", "table"),
            named("rate", "stated", "computed"),
            Map.entry("share", new Names("computed", "stated", true)),
            named("share-sum", "shares", "hundred"),
            named("part-whole", "part", "whole"),
            named("breakdown-sum", "parts", "whole"),
            named("applicant-sum", "parts", "whole"),
            named("level-sum", "levels", "region"),
            named("restated", "first", "second"),
            named("at-most", "number", "limit"),
            named("carry-over", "came-in", "went-out"),
            named("year-carry", "this-year", "last-year"),
            named("stock", "now-in-force", "then-in-force"),
            named("cumulative", "shorter", "longer"),
            named("between-sources", "this-source", "other-source"),
            named("change", "current", "earlier"));

    /** Any other rule: two numbers in the order in which the rule gives them. */
    private static final Names UNNAMED = new Names("first", "second", false);

    private static Map.Entry<String, Names> named(String rule, String left, String right) {
        return Map.entry(rule, new Names(left, right, false));
    }

    /** Whether the two numbers of a rule have names of their own. */
    static boolean areNamed(String rule) {
        return NAMES.containsKey(rule);
    }

    /** Empty where the finding compares nothing. */
    public static Optional<Sides> of(StoredFinding finding) {
        return of(finding.rule(), finding.left(), finding.right(), finding.arguments());
    }

    static Optional<Sides> of(
            String rule,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right,
            Map<String, MessageArgument> arguments) {
        if (left == null || right == null) {
            return Optional.empty();
        }
        Names names = NAMES.getOrDefault(rule, UNNAMED);
        if (rule.equals("narrative-table")) { // a rounded sentence is judged by the table, which is the left side then
            MessageArgument judged = arguments.get("left");
            boolean tableIsLeft =
                    judged != null && judged.equals(arguments.get("table")) && !judged.equals(arguments.get("text"));
            names = tableIsLeft ? new Names("table", "text", true) : names;
        }
        String leftIs = "finding.side." + names.left();
        String rightIs = "finding.side." + names.right();
        return Optional.of(
                names.rightFirst()
                        ? new Sides(rightIs, right, leftIs, left, right.subtract(left))
                        : new Sides(leftIs, left, rightIs, right, left.subtract(right)));
    }
}
