package gongkai.dashboard.ui;

import gongkai.catalogue.Catalogue;
import gongkai.ui.page.EntityRoutes;
import gongkai.ui.page.FilterOptions;
import org.springframework.stereotype.Component;

/** The pages of single units and indicators. */
@Component
public class DashboardRoutes implements EntityRoutes {

    private static final String UNIT = "units/";
    private static final String INDICATOR = "indicators/";

    /** Of the units' page: the indicator that it shows, by its code. */
    public static final String INDICATOR_PARAMETER = "indicator";

    private final Catalogue catalogue;
    private final FilterOptions rules;

    DashboardRoutes(Catalogue catalogue, FilterOptions rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** Where one indicator is shown over all units. */
    public static String unitsBy(String indicator) {
        return "units?" + INDICATOR_PARAMETER + "=" + indicator;
    }

    @Override
    public boolean leadsNowhere(String path) {
        if (path.startsWith(UNIT)) {
            return !rules.knowsUnit(path.substring(UNIT.length()));
        }
        return path.startsWith(INDICATOR)
                && catalogue.indicator(path.substring(INDICATOR.length())).isEmpty();
    }
}
