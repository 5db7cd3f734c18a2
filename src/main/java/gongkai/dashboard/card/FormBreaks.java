package gongkai.dashboard.card;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormBreak;
import gongkai.ledger.model.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the figures of an indicator no longer count the same, because another form asks for them. */
public final class FormBreaks {

    /**
     * @param at the index of the figure that no longer counts what the one before it counted
     * @param why the catalogue's reason
     */
    public record At(int at, FormBreak why) {}

    private FormBreaks() {}

    /**
     * The places of all figures that do not go on from the figure before them. A figure that follows no form is passed over:
     * the one behind it is held against the one before it.
     *
     * @param line figures of one indicator in the order of their periods, null where there is none
     */
    public static List<At> in(List<? extends @Nullable Figure> line, Catalogue catalogue) {
        List<At> breaks = new ArrayList<>();
        String form = "";
        for (int i = 0; i < line.size(); i++) {
            Figure figure = line.get(i);
            if (figure == null || figure.form().isEmpty()) {
                continue;
            }
            int at = i;
            catalogue.formBreak(figure.indicator(), form, figure.form()).ifPresent(why -> breaks.add(new At(at, why)));
            form = figure.form();
        }
        return breaks;
    }
}
