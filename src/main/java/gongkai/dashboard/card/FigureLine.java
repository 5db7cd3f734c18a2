package gongkai.dashboard.card;

import gongkai.ledger.model.Figure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of one indicator along the years. */
public final class FigureLine {

    private FigureLine() {}

    /** One figure per year, null where the year has none. */
    public static List<@Nullable Figure> byYear(List<Integer> years, List<Figure> figures) {
        @Nullable Figure[] line = new Figure[years.size()];
        for (Figure figure : figures) {
            int at = years.indexOf(figure.period().from().getYear());
            if (at >= 0) {
                line[at] = figure;
            }
        }
        return Arrays.asList(line);
    }
}
