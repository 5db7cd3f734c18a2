package gongkai.checks;

import gongkai.catalogue.Indicator;
import gongkai.ledger.Basis;
import gongkai.ledger.Claim;
import gongkai.ledger.State;
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

    private final List<List<String>> equal = RuleFile.read("measures.csv", r -> RuleFile.words(r.getField("measures")));

    private record Group(String indicator, String measure) {}

    @Override
    public void check(Said said, Consumer<Finding> report) {
        said.group(c -> c.measure().isBlank() && shouldHaveOne(c), Claim::basis)
                .forEach((basis, claims) -> report.accept(Finding.of("measure-missing", Severity.WARNING, claims)
                        .with("basis", Argument.basis(basis))
                        .with("count", Argument.number(claims.size()))));
        said.group(c -> differs(said, c), c -> new Group(c.indicator(), c.measure()))
                .forEach((group, claims) -> report.accept(Finding.of("measure", Severity.WARNING, claims)
                        .with(Key.of(said.claims().get(claims.getFirst())))
                        .with("printed", Argument.text(group.measure()))
                        .with("expected", Argument.text(expected(said, group.indicator())))));
    }

    private static boolean shouldHaveOne(Claim claim) {
        if (claim.basis() == Basis.TABLE) {
            return WITH_MEASURE_COLUMN.contains(claim.form());
        }
        return claim.state() == State.VALUE && claim.printed().codePoints().anyMatch(Character::isDigit);
    }

    private boolean differs(Said said, Claim claim) {
        String printed = plain(claim.measure());
        String expected = expected(said, claim.indicator());
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

    private static String expected(Said said, String indicator) {
        return said.catalogue().indicator(indicator).map(Indicator::measure).orElse("");
    }
}
