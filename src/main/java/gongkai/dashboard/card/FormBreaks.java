package gongkai.dashboard.card;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormRow;
import gongkai.ledger.model.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the figures of an indicator no longer count the same, because another form asks for them. */
public final class FormBreaks {

    private FormBreaks() {}

    /**
     * The indexes of all figures of another form than the figure before them, unless the catalogue says that the indicator's
     * rows in both forms continue one another.
     *
     * @param line figures of one indicator in the order of their periods, null where there is none
     */
    public static List<Integer> in(List<? extends @Nullable Figure> line, Catalogue catalogue) {
        List<Integer> breaks = new ArrayList<>();
        String form = "";
        for (int i = 0; i < line.size(); i++) {
            Figure figure = line.get(i);
            if (figure == null || figure.form().isEmpty()) {
                continue;
            }
            if (!form.isEmpty() && !form.equals(figure.form()) && !continues(figure, catalogue)) {
                breaks.add(i);
            }
            form = figure.form();
        }
        return breaks;
    }

    private static boolean continues(Figure figure, Catalogue catalogue) {
        return catalogue
                .formRow(figure.indicator(), figure.form())
                .map(row -> row.comparable() == FormRow.Continuity.YES)
                .orElse(catalogue.formsOf(figure.indicator()).isEmpty());
    }
}
