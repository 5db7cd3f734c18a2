package gongkai.dashboard.subject;

import java.util.List;

/**
 * What one view of a subject is about: which indicators stand on its cards and what its panels show. A panel for which a
 * choice of years and unit has nothing is named at the foot of the view, not drawn empty.
 *
 * @param name the route, and the middle of its text keys
 * @param cards indicators in the order leadership asks for them; the first ones make the sentence at the top
 * @param levels indicators that are shown by level, as each source divides the region
 */
public record Subject(String name, List<String> cards, List<Panel> panels, List<String> levels) {

    /** @param key the end of its text keys {@code panel.<subject>.<key>} and {@code panel.<subject>.<key>.note} */
    public sealed interface Panel {
        String key();
    }

    /** Several indicators of one measure side by side, year by year. */
    public record Years(String key, List<String> indicators) implements Panel {}

    /** The parts of a whole on one breakdown, year by year; parts of different forms never share a year. */
    public record Parts(String key, String whole, String breakdown) implements Panel {}

    /** One indicator along its aspect, year by year; stacked only where the aspects add up. */
    public record Aspects(String key, String indicator, List<String> aspects, boolean addUp) implements Panel {}

    /** Several indicators of one measure month by month. */
    public record Months(String key, List<String> indicators) implements Panel {}

    /** Rates with numerator and denominator beside them, or the words that they were not stated. */
    public record Rates(String key, List<String> rates) implements Panel {}

    /**
     * What came in from last year, what came new, what was settled, what goes on to next year.
     *
     * @param settledElse stands for {@code settled} in a year that does not state it
     */
    public record CarryOver(
            String key, String carriedIn, String received, String settled, String settledElse, String carriedOut)
            implements Panel {}

    /** The sensible quotients of one year over a denominator ({@link Quotients}). */
    public record PerHead(String key, String denominator) implements Panel {

        public List<String> numerators() {
            return Quotients.over(denominator).stream()
                    .map(Quotients.Quotient::numerator)
                    .toList();
        }
    }
}
