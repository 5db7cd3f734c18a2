package gongkai.checks.rules;

import gongkai.catalogue.Indicator;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.platform.csv.CsvRow;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The printed measure is there and means what the catalogue's does (domain 8.1 "unit", seed H7). Measures that
 * {@code measures.csv} puts on one line mean the same.
 */
final class MeasureDiffers implements Rule {

    /** Forms whose tables have a column for the measure of each row. */
    private static final Set<String> WITH_MEASURE_COLUMN = Set.of("2008", "2014");

    private final List<List<String>> equal =
            CsvRow.readShipped("checks/measures.csv", row -> row.list("measures", "[\\s;]+"));

    private record Group(String indicator, String measure) {}

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        context.group(c -> c.measure().isBlank() && shouldHaveOne(c), Claim::basis)
                .forEach((basis, claims) -> report.accept(Finding.of("measure-missing", Severity.WARNING, claims)
                        .with("basis", MessageArgument.basis(basis))
                        .with("count", MessageArgument.number(claims.size()))));
        context.group(c -> differs(context, c), c -> new Group(c.indicator(), c.measure()))
                .forEach((group, claims) -> report.accept(Finding.of("measure", Severity.WARNING, claims)
                        .with(ClaimKey.of(context.claims().get(claims.getFirst())))
                        .with("printed", MessageArgument.text(group.measure()))
                        .with("expected", MessageArgument.text(expected(context, group.indicator())))));
    }

    private static boolean shouldHaveOne(Claim claim) {
        if (claim.basis() == Basis.TABLE) {
            return WITH_MEASURE_COLUMN.contains(claim.form());
        }
        return claim.state() == State.VALUE && claim.printed().codePoints().anyMatch(Character::isDigit);
    }

    private boolean differs(CheckContext context, Claim claim) {
        String printed = plain(claim.measure());
        String expected = expected(context, claim.indicator());
        return !printed.isEmpty()
                && !expected.isEmpty()
                && !printed.equals(expected)
                && equal.stream().noneMatch(row -> row.contains(printed) && row.contains(expected));
    }

    /** 万人次 is 人次 counted in tens of thousands. */
    private static String plain(String measure) {
        String stripped = measure.strip().replaceFirst("^[余多]", "");
        return stripped.length() > 1 && !stripped.endsWith("元") ? stripped.replaceFirst("^[百千万亿]+[余多]?", "") : stripped;
    }

    private static String expected(CheckContext context, String indicator) {
        return context.catalogue().indicator(indicator).map(Indicator::measure).orElse("");
    }
}
