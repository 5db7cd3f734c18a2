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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The relations between indicators that are no parts of each other, as {@code relations.csv} lists them (domain 8.1 "part ≤
 * whole", "subset" and "carry-over"; §3 F1, F5a, F5b; seed A15–A18, C7, C8).
 */
final class Relations implements Rule {

    private final List<Relation> relations;

    Relations(List<Relation> relations) {
        this.relations = relations;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        for (Relation relation : relations) {
            String anchor = relation.left().getFirst().indicator();
            for (ClaimKey key : context.keys()) {
                if (key.indicator().equals(anchor) && applies(relation, context, key)) {
                    for (Basis basis : Basis.values()) {
                        if (context.stated(key, basis).isPresent()) {
                            check(context, relation, key, basis).ifPresent(report);
                        }
                    }
                }
            }
        }
    }

    private static boolean applies(Relation relation, CheckContext context, ClaimKey key) {
        boolean ofForm = relation.holdsFor(context.form(key));
        boolean ofWhole = relation.rightLevel().isEmpty()
                || key.unit().equals(context.source().region());
        return ofForm && ofWhole;
    }

    private static Optional<Finding> check(CheckContext context, Relation relation, ClaimKey key, Basis basis) {
        List<Relation.Term> unstated = new ArrayList<>();
        Optional<Amount> left = sum(context, relation.left(), key, basis, unstated);
        ClaimKey rightKey = key.withUnit(key.unit() + relation.rightLevel());
        Optional<Amount> right = sum(context, relation.right(), rightKey, basis, unstated);
        if (left.isEmpty() || right.isEmpty() || !left.get().saysSomething()) {
            return Optional.empty();
        }
        Optional<Severity> contradiction = relation.equal()
                ? Contradiction.between(left.get(), right.get())
                : Contradiction.ofMore(left.get(), right.get());
        return contradiction
                .map(found -> severity(found, relation, unstated))
                .map(severity -> Finding.comparing(relation.rule(), severity, left.get(), right.get())
                        .with(key)
                        .with("leftNames", names(relation.left(), unstated))
                        .with("rightNames", names(relation.right(), unstated))
                        .with("rightUnit", MessageArgument.unit(rightKey.unit())))
                .map(f -> unstated.isEmpty() || f.severity() == Severity.UNVERIFIABLE
                        ? f
                        : f.with("unstated", names(unstated, List.of())).saying(f.message() + ".unstated"));
    }

    private static Severity severity(Severity found, Relation relation, List<Relation.Term> unstated) {
        if (found == Severity.UNVERIFIABLE) {
            return found;
        }
        return unstated.isEmpty() ? relation.severity() : Severity.WARNING;
    }

    /** Empty where a term that is not optional has no number; the optional ones without are noted. */
    private static Optional<Amount> sum(
            CheckContext context, List<Relation.Term> terms, ClaimKey key, Basis basis, List<Relation.Term> unstated) {
        List<Amount> amounts = new ArrayList<>();
        for (Relation.Term term : terms) {
            ClaimKey one = key.withIndicator(term.indicator()).plusYears(term.years());
            Optional<Amount> amount = context.derivedAnywhere(one, basis)
                    .or(() -> term.years() == 0 ? Optional.empty() : context.knownAmount(one));
            if (amount.isPresent()) {
                amounts.add(amount.get());
            } else if (term.optional()) {
                unstated.add(term);
            } else {
                return Optional.empty();
            }
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(Amount.sum(amounts));
    }

    private static MessageArgument names(List<Relation.Term> terms, List<Relation.Term> without) {
        Stream<Relation.Term> named = terms.stream().filter(t -> !without.contains(t));
        return MessageArgument.indicators(named.map(Relation.Term::named).toList());
    }
}
