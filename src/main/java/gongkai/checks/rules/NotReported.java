package gongkai.checks.rules;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A cell with / or nothing may mean zero or not reported (domain 8.1 "null", F8 of §3, seed C9): UNVERIFIABLE, once for each
 * unit, unless the text says that there was none (E1). In tables 三 and 四 of forms 2019 and 2021 such a cell is not
 * allowed: a WARNING.
 */
final class NotReported implements Rule {

    private record Group(String unit, Period period, boolean forbidden) {}

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        context.group(c -> c.amount() == null, c -> new Group(c.unit(), c.period(), isForbidden(context, c)))
                .forEach((group, claims) -> {
                    List<Integer> open = claims.stream()
                            .filter(i -> !isExplained(context, context.claims().get(i)))
                            .toList();
                    if (!open.isEmpty()) {
                        report.accept(finding(context, group, open));
                    }
                });
    }

    private static Finding finding(CheckContext context, Group group, List<Integer> open) {
        long slashes = open.stream()
                .filter(i -> context.claims().get(i).state() == State.SLASH)
                .count();
        Finding finding = group.forbidden()
                ? Finding.of("blank-cell", Severity.WARNING, open)
                : Finding.of("not-reported", Severity.UNVERIFIABLE, open);
        return finding.with("unit", MessageArgument.unit(group.unit()))
                .with("period", MessageArgument.period(group.period()))
                .with("slashes", MessageArgument.number(slashes))
                .with("blanks", MessageArgument.number(open.size() - slashes));
    }

    private static boolean isForbidden(CheckContext context, Claim claim) {
        return (claim.form().equals("2019") || claim.form().equals("2021"))
                && claim.basis() == Basis.TABLE
                && context.catalogue()
                        .formRow(claim.indicator(), claim.form())
                        .filter(r -> r.row().startsWith("三") || r.row().startsWith("四"))
                        .isPresent();
    }

    /** Whether the text states zero for the indicator or its whole, for the unit or the whole it is a level of. */
    private static boolean isExplained(CheckContext context, Claim claim) {
        List<String> units = Stream.concat(
                        Stream.of(claim.unit()),
                        context.catalogue().partitions().stream()
                                .filter(p -> p.parts().contains(claim.unit()))
                                .map(p -> p.whole()))
                .distinct()
                .toList();
        return Stream.iterate(
                        Optional.of(claim.indicator()),
                        Optional::isPresent,
                        code -> code.flatMap(context.catalogue()::indicator).map(Indicator::partOf))
                .flatMap(Optional::stream)
                .flatMap(code -> units.stream()
                        .map(u -> ClaimKey.of(claim).withIndicator(code).withUnit(u)))
                .flatMap(key -> context.stated(key, Basis.NARRATIVE).stream())
                .anyMatch(amount -> amount.isComplete() && amount.value().signum() == 0);
    }
}
