package gongkai.checks.rules;

import gongkai.catalogue.ApplicantKind;
import gongkai.checks.context.Amount;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.ClaimKey;
import gongkai.checks.context.Contradiction;
import gongkai.checks.context.Finding;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The six applicant columns of forms 2019 and 2021 sum to 总计, the empty aspect, in every row (domain §3 F3). */
final class ApplicantSum implements Rule {

    private static final List<String> APPLICANTS = ApplicantKind.codes();

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        Set<ClaimKey> totals = new LinkedHashSet<>();
        for (ClaimKey key : context.keys()) {
            if (APPLICANTS.contains(key.aspect())) {
                totals.add(key.withAspect(""));
            }
        }
        for (ClaimKey total : totals) {
            for (Basis basis : Basis.values()) {
                context.stated(total, basis).ifPresent(all -> check(context, total, basis, all, report));
            }
        }
    }

    private static void check(CheckContext context, ClaimKey total, Basis basis, Amount all, Consumer<Finding> report) {
        List<Amount> columns = APPLICANTS.stream()
                .map(a -> context.stated(total.withAspect(a), basis))
                .flatMap(Optional::stream)
                .toList();
        if (columns.stream().noneMatch(Amount::saysSomething)) {
            return;
        }
        Amount sum = Amount.sum(columns);
        Optional<Severity> contradiction =
                columns.size() == APPLICANTS.size() ? Contradiction.between(sum, all) : Contradiction.ofMore(sum, all);
        contradiction.ifPresent(severity -> report.accept(
                Finding.comparing("applicant-sum", severity, sum, all).with(total)));
    }
}
