package gongkai.sample;

import gongkai.catalogue.SampleSize;
import gongkai.checks.FindingDecision;
import gongkai.checks.FindingService;
import gongkai.checks.Verdict;
import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.Disputes;
import gongkai.ledger.FirstFigures;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.StoredClaim;
import gongkai.sample.numbers.Dice;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What the rules find in the reports, kept as it is for reports that an office accepts, and what the office made of some of
 * it: settled with a reason, or asked of the unit, for some by a day that is long past.
 */
@Service
class SampleChecks {

    /** In whose name. */
    private static final String OFFICER = "演示审核员";

    private static final Map<Verdict, List<String>> REASONS = Map.of(
            Verdict.EXPLAINED,
            List.of("已与单位核对：两处统计口径不同，数字均无误。", "当年承接了其他部门划转的业务，变化属实。", "报告发布后网站迁移，页面显示的是重新发布日期。"),
            Verdict.REPORTING_ERROR,
            List.of("填报笔误，单位已书面说明，下年度报告中更正。", "漏计电话渠道，以合计数为准。"),
            Verdict.ACCEPTED_AS_IS,
            List.of("年代较久，原始台账已无从核对，维持原报数字。", "差异很小，不影响汇总，维持原报数字。"));

    private final RuleSet rules;
    private final FindingService findings;
    private final Disputes disputes;

    SampleChecks(RuleSet rules, FindingService findings, Disputes disputes) {
        this.rules = rules;
        this.findings = findings;
        this.disputes = disputes;
    }

    /** Checks what was written of a year. */
    void check(LedgerChange change, int year, FirstFigures.Books books, KnownFigures known) {
        Set<FigureKey> named = new LinkedHashSet<>();
        for (FirstFigures.Written report : books.reports()) {
            List<Claim> claims =
                    report.claims().stream().map(StoredClaim::claim).toList();
            List<Finding> found = rules.check(claims, SourceFacts.of(report.source()), known.beside(claims));
            for (Finding finding : found) {
                finding.claims()
                        .forEach(place -> named.add(report.claims().get(place).key(change.region())));
            }
            findings.keep(change, report.source(), report.claims(), found)
                    .forEach((id, finding) ->
                            decide(change, year, report.source().unit(), id, finding));
        }
        disputes.replace(change, named, findings.disputed(change.region(), named));
    }

    /** The older, the more of it is settled. */
    private void decide(LedgerChange change, int year, String unit, long id, Finding finding) {
        Dice dice = Dice.of(change.region(), "finding", year, finding.message(), id);
        double settled = Math.min(0.75, (SampleSize.LAST_YEAR - year) * 0.07);
        boolean rounded = finding.severity() == Severity.UNVERIFIABLE;
        if (dice.chance(rounded ? settled / 2 : settled)) {
            Verdict verdict = switch (dice.pick(4, finding.severity() == Severity.ERROR ? 4 : 0, 3)) {
                case 0 -> Verdict.EXPLAINED;
                case 1 -> Verdict.REPORTING_ERROR;
                default -> Verdict.ACCEPTED_AS_IS;
            };
            List<String> reasons = REASONS.getOrDefault(verdict, List.of(""));
            String reason = reasons.get(dice.below(reasons.size()));
            findings.decide(
                    change, id, 0, f -> new FindingDecision(1, verdict, reason, "", null, OFFICER, change.at()));
        } else if (!rounded && year >= SampleSize.LAST_YEAR - 2 && dice.chance(0.35)) {
            LocalDate due = dice.chance(0.6)
                    ? LocalDate.of(SampleSize.LAST_YEAR + 1, 4, 30).plusDays(dice.below(60))
                    : LocalDate.of(SampleSize.LAST_YEAR + 3, 6, 30);
            findings.decide(
                    change, id, 0, f -> new FindingDecision(1, Verdict.OPEN, "", unit, due, OFFICER, change.at()));
        }
    }
}
