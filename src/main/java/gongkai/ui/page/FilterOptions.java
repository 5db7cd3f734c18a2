package gongkai.ui.page;

import java.util.Locale;

/** What the header may choose from. */
public interface FilterOptions {

    /** The code of the region that is shown: also the code of the unit that is the whole of it. */
    String region();

    boolean knowsUnit(String code);

    /** The name of a unit in a language; the code itself of a unit that is unknown. */
    String unitName(String code, Locale locale);

    /** Whether there is any figure to show; without one a page says where to bring the first. */
    default boolean hasFigures() {
        return true;
    }

    /** The first year that any figure is of. */
    int firstYear();

    /** The last year that any figure is of. */
    int lastYear();

    /** The first year that may be chosen. */
    default int firstChoice() {
        return firstYear();
    }

    /** The last year that may be chosen: later than any figure where documents or reports are awaited of it. */
    default int lastChoice() {
        return lastYear();
    }
}
