package gongkai.ledger.query;

import gongkai.catalogue.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the roll-up to read. Made by {@link #of} and narrowed step by step; an empty collection means "all".
 *
 * @param units unit codes; empty for all, unless {@code list} is given
 * @param list a group's code: the units directly below it, apart from the group itself
 * @param aspects empty for all; {@code ""} is the total over the aspect, and the default
 * @param within only periods that lie wholly within it; null for all
 * @param spans lengths of periods in months, such as 12 for whole years and 1 for months; empty for all
 * @param monthsOf the indicators of which the totals of single months are wanted too; null for all months
 * @param everyWholeYear besides, the totals of every whole year, also outside of {@code within}: what is compared with
 */
public record FigureQuery(
        String region,
        Set<String> indicators,
        Set<String> units,
        @Nullable String list,
        Set<String> aspects,
        @Nullable Period within,
        Set<Integer> spans,
        @Nullable Set<String> monthsOf,
        boolean everyWholeYear) {

    /** Everything of a region but the parts along an aspect. */
    public static FigureQuery of(String region) {
        return new FigureQuery(region, Set.of(), Set.of(), null, Set.of(""), null, Set.of(), null, false);
    }

    public FigureQuery indicators(String... codes) {
        return indicators(List.of(codes));
    }

    public FigureQuery indicators(Collection<String> codes) {
        return new FigureQuery(
                region, Set.copyOf(codes), units, list, aspects, within, spans, monthsOf, everyWholeYear);
    }

    public FigureQuery units(String... codes) {
        return units(List.of(codes));
    }

    public FigureQuery units(Collection<String> codes) {
        return new FigureQuery(
                region, indicators, Set.copyOf(codes), list, aspects, within, spans, monthsOf, everyWholeYear);
    }

    /** The units of a list such as {@code 430602-departments}, besides those given by {@link #units}. */
    public FigureQuery unitsOf(String group) {
        return new FigureQuery(region, indicators, units, group, aspects, within, spans, monthsOf, everyWholeYear);
    }

    public FigureQuery aspects(Collection<String> codes) {
        return new FigureQuery(
                region, indicators, units, list, Set.copyOf(codes), within, spans, monthsOf, everyWholeYear);
    }

    public FigureQuery allAspects() {
        return aspects(List.of());
    }

    public FigureQuery within(Period period) {
        return new FigureQuery(region, indicators, units, list, aspects, period, spans, monthsOf, everyWholeYear);
    }

    /** From January of one year to December of the other. */
    public FigureQuery years(int from, int to) {
        return within(new Period(Period.ofYear(from).from(), Period.ofYear(to).to()));
    }

    public FigureQuery wholeYears() {
        return spans(12);
    }

    public FigureQuery months() {
        return spans(1);
    }

    public FigureQuery spans(Integer... months) {
        return new FigureQuery(
                region, indicators, units, list, aspects, within, Set.of(months), monthsOf, everyWholeYear);
    }

    /** Single months only as totals of these of the indicators, and periods of any other length of all: most months are shown nowhere. */
    public FigureQuery monthsOf(Collection<String> codes) {
        return new FigureQuery(
                region, indicators, units, list, aspects, within, spans, Set.copyOf(codes), everyWholeYear);
    }

    /** What is asked for so far, and besides the totals of whole years, whatever their year. */
    public FigureQuery besidesWholeYears() {
        return new FigureQuery(region, indicators, units, list, aspects, within, spans, monthsOf, true);
    }
}
