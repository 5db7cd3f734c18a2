package gongkai.checks;

import gongkai.checks.context.Severity;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list. Made by {@link #of} and narrowed step by step; an empty set, empty text or null means "all".
 *
 * @param unit the unit they are about
 * @param responsible the unit that is to settle them
 * @param dueBy only those due on that day or before
 * @param assigned only those with a responsible unit
 * @param withGone also those that later checks no longer found
 */
public record FindingQuery(
        String region,
        Set<String> rules,
        Set<Severity> severities,
        Set<Verdict> verdicts,
        String unit,
        @Nullable Integer year,
        @Nullable Long source,
        String responsible,
        @Nullable LocalDate dueBy,
        boolean assigned,
        boolean withGone) {

    /** Every finding of a region that stands. */
    public static FindingQuery of(String region) {
        return new FindingQuery(region, Set.of(), Set.of(), Set.of(), "", null, null, "", null, false, false);
    }

    public FindingQuery rules(String... names) {
        return new FindingQuery(
                region,
                Set.of(names),
                severities,
                verdicts,
                unit,
                year,
                source,
                responsible,
                dueBy,
                assigned,
                withGone);
    }

    public FindingQuery severities(Severity... some) {
        return new FindingQuery(
                region, rules, Set.of(some), verdicts, unit, year, source, responsible, dueBy, assigned, withGone);
    }

    public FindingQuery verdicts(Verdict... some) {
        return new FindingQuery(
                region, rules, severities, Set.of(some), unit, year, source, responsible, dueBy, assigned, withGone);
    }

    public FindingQuery unit(String code) {
        return new FindingQuery(
                region, rules, severities, verdicts, code, year, source, responsible, dueBy, assigned, withGone);
    }

    public FindingQuery year(int one) {
        return new FindingQuery(
                region, rules, severities, verdicts, unit, one, source, responsible, dueBy, assigned, withGone);
    }

    public FindingQuery source(long id) {
        return new FindingQuery(
                region, rules, severities, verdicts, unit, year, id, responsible, dueBy, assigned, withGone);
    }

    public FindingQuery responsible(String code) {
        return new FindingQuery(
                region, rules, severities, verdicts, unit, year, source, code, dueBy, assigned, withGone);
    }

    public FindingQuery dueBy(LocalDate day) {
        return new FindingQuery(
                region, rules, severities, verdicts, unit, year, source, responsible, day, assigned, withGone);
    }

    public FindingQuery onlyAssigned() {
        return new FindingQuery(
                region, rules, severities, verdicts, unit, year, source, responsible, dueBy, true, withGone);
    }

    public FindingQuery alsoGone() {
        return new FindingQuery(
                region, rules, severities, verdicts, unit, year, source, responsible, dueBy, assigned, true);
    }
}
