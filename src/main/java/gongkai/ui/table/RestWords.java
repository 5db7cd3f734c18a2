package gongkai.ui.table;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Words for the rows that are not on the page yet. */
record RestWords(Locale locale) {

    /** How many rows of how many are shown; none of a table that nobody has looked at; empty where nobody has counted them. */
    String words(int shown, int all) {
        return all == 0
                ? ""
                : shown == 0
                        ? I18NProvider.translate(locale, "table.later", all)
                        : I18NProvider.translate(locale, "table.rest", shown, all);
    }

    /** What shows them all. */
    String button() {
        return I18NProvider.translate(locale, "table.rest.all");
    }
}
