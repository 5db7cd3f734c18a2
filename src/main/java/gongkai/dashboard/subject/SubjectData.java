package gongkai.dashboard.subject;

import gongkai.dashboard.card.Card;
import gongkai.dashboard.card.FigureLine;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.query.Reports;
import gongkai.planning.Event;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a subject's view shows, as raw numbers.
 *
 * @param figures every figure of the chosen unit and years, of every span and aspect; of a subject that charts months no
 *     others of what is told by whole years, but the newest
 * @param others the same of the unit that is compared with; empty for none
 * @param levels how each source divides the region, newest first; empty for a single unit
 * @param events what happened that concerns the subject and the unit, of any year
 * @param units the latest figure of each single unit for the indicators of the cards
 * @param reports of the chosen unit and the one it is compared with
 * @param from first and {@code to} last chosen year
 */
public record SubjectData(
        Subject subject,
        List<Card> cards,
        List<Figure> figures,
        List<Figure> others,
        List<Levels> levels,
        List<Event> events,
        List<Figure> units,
        Reports reports,
        int from,
        int to) {

    /** More chosen years than these are not all drawn where nothing is known of the first or the last of them. */
    private static final int FEW_YEARS = 8;

    /** The codes of every indicator it has a card or a number of. */
    public Set<String> indicators() {
        Set<String> codes = new LinkedHashSet<>();
        cards.forEach(card -> codes.add(card.indicator()));
        Stream.concat(figures.stream(), units.stream()).forEach(figure -> codes.add(figure.indicator()));
        levels.forEach(level -> codes.add(level.indicator()));
        return codes;
    }

    /**
     * The places of an axis of years, where any of the indicators has a whole-year figure at all: every chosen year, or of
     * many the first to the last that has a figure. What is left off is told by {@link #missingBefore} and {@link
     * #missingAfter}.
     */
    public List<Integer> years(List<String> indicators) {
        TreeSet<Integer> found = new TreeSet<>();
        Stream.concat(figures.stream(), others.stream())
                .filter(f -> f.period().isYear() && indicators.contains(f.indicator()))
                .forEach(f -> found.add(f.period().from().getYear()));
        if (found.isEmpty()) {
            return List.of();
        }
        boolean all = to - from < FEW_YEARS;
        return IntStream.rangeClosed(all ? from : found.first(), all ? to : found.last())
                .boxed()
                .toList();
    }

    /** The chosen years that lie before an axis. */
    public List<Integer> missingBefore(List<Integer> axis) {
        return axis.isEmpty()
                ? List.of()
                : IntStream.range(from, axis.getFirst()).boxed().toList();
    }

    /** The chosen years that lie behind an axis. */
    public List<Integer> missingAfter(List<Integer> axis) {
        return axis.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(axis.getLast() + 1, to).boxed().toList();
    }

    /** One whole-year figure per year, null where the year has none. */
    public List<@Nullable Figure> along(List<Integer> years, String indicator, String aspect) {
        return along(figures, years, indicator, aspect);
    }

    /** The same of the unit that is compared with. */
    public List<@Nullable Figure> alongOther(List<Integer> years, String indicator, String aspect) {
        return along(others, years, indicator, aspect);
    }

    private static List<@Nullable Figure> along(
            List<Figure> figures, List<Integer> years, String indicator, String aspect) {
        return FigureLine.byYear(
                years,
                figures.stream()
                        .filter(f -> f.period().isYear()
                                && f.indicator().equals(indicator)
                                && f.aspect().equals(aspect))
                        .toList());
    }

    public Optional<Figure> figure(FigureKey key) {
        return Stream.concat(figures.stream(), others.stream())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    /** Of the chosen unit and the one it is compared with. */
    public List<Figure> ofBoth() {
        return Stream.concat(figures.stream(), others.stream()).toList();
    }

    /** Figures that stand on no axis of years or months: other spans, the newest first. */
    public List<Figure> otherSpans(boolean monthsAreDrawn) {
        return figures.stream()
                .filter(f ->
                        !f.period().isYear() && !(monthsAreDrawn && f.period().months() == 1))
                .sorted(java.util.Comparator.comparing(Figure::period)
                        .reversed()
                        .thenComparing(Figure::indicator)
                        .thenComparing(Figure::aspect))
                .toList();
    }
}
