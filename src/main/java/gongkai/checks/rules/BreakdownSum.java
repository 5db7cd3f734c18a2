package gongkai.checks.rules;

import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Contradiction;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Within one exhaustive breakdown the parts sum to the whole (domain 8.1 "sum", F2 and F4 of §3, seed A1, A3, A4, C2, C5,
 * C6, D6, F1–F3). A list that does not name every part may be short of the whole, but not exceed it. The parts of a
 * breakdown that is not exhaustive get a WARNING where they exceed the whole: they may overlap.
 */
final class BreakdownSum implements Rule {

    private enum Judgement {
        EQUAL,
        AT_MOST,
        AT_MOST_IF_DISJOINT
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        Set<ClaimKey> wholes = new LinkedHashSet<>();
        for (ClaimKey key : context.keys()) {
            context.catalogue().indicator(key.indicator()).ifPresent(i -> {
                String whole = i.partOf();
                if (whole != null && i.breakdown() != null) {
                    wholes.add(key.withIndicator(whole));
                }
            });
        }
        for (ClaimKey whole : wholes) {
            for (Basis basis : Basis.values()) {
                context.stated(whole, basis).ifPresent(all -> check(context, whole, basis, all, report));
            }
        }
    }

    private static void check(CheckContext context, ClaimKey whole, Basis basis, Amount all, Consumer<Finding> report) {
        String form = context.form(whole);
        context.breakdowns(whole.indicator(), form, true).values().forEach(codes -> {
            List<String> named = named(context, whole, basis, codes);
            Judgement judgement = named.size() == codes.size() ? Judgement.EQUAL : Judgement.AT_MOST;
            check(context, whole, basis, all, named, judgement).ifPresent(report);
        });
        context.breakdowns(whole.indicator(), form, false).values().forEach(codes -> {
            List<String> named = named(context, whole, basis, codes);
            if (named.size() > 1) {
                check(context, whole, basis, all, named, Judgement.AT_MOST_IF_DISJOINT)
                        .ifPresent(report);
            }
        });
    }

    private static List<String> named(CheckContext context, ClaimKey whole, Basis basis, List<String> codes) {
        return codes.stream()
                .filter(code ->
                        context.derived(whole.withIndicator(code), basis).isPresent())
                .toList();
    }

    private static Optional<Finding> check(
            CheckContext context, ClaimKey whole, Basis basis, Amount all, List<String> named, Judgement judgement) {
        List<Amount> parts = named.stream()
                .map(code -> context.derived(whole.withIndicator(code), basis))
                .flatMap(Optional::stream)
                .toList();
        if (parts.stream().noneMatch(Amount::saysSomething)) {
            return Optional.empty();
        }
        Amount sum = Amount.sum(parts);
        Optional<Severity> contradiction =
                judgement == Judgement.EQUAL ? Contradiction.between(sum, all) : Contradiction.ofMore(sum, all);
        boolean mayOverlap = judgement == Judgement.AT_MOST_IF_DISJOINT;
        return contradiction
                .map(severity -> mayOverlap && severity == Severity.ERROR ? Severity.WARNING : severity)
                .map(severity -> Finding.comparing("breakdown-sum", severity, sum, all)
                        .with(whole)
                        .with("parts", MessageArgument.indicators(named))
                        .with("basis", MessageArgument.basis(basis)))
                .map(f -> f.severity() == Severity.WARNING ? f.saying("finding.breakdown-sum.overlap") : f);
    }
}
