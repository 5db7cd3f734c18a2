package gongkai.dashboard.ui;

import gongkai.base.FilterRules;
import gongkai.base.NamedAddresses;
import gongkai.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** The pages of single units and indicators. */
@Component
class NamedViews implements NamedAddresses {

    private static final String UNIT = "units/";
    private static final String INDICATOR = "indicators/";

    private final Catalogue catalogue;
    private final FilterRules rules;

    NamedViews(Catalogue catalogue, FilterRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
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
