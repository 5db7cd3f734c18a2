package gongkai.shell;

import gongkai.base.FilterRules;
import gongkai.catalogue.Catalogue;
import java.time.Year;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The header's choice: every unit of the region, and the years since the Regulation of 2008 came into force. */
@Component
class CatalogueFilterRules implements FilterRules {

    private static final int FIRST_REPORT_YEAR = 2008;

    private final Catalogue catalogue;
    private final String region;

    CatalogueFilterRules(Catalogue catalogue, @Value("${gongkai.region:430602}") String region) {
        this.catalogue = catalogue;
        this.region = region;
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public boolean knowsUnit(String code) {
        return catalogue.unit(code).filter(u -> u.region().equals(region)).isPresent();
    }

    @Override
    public int firstYear() {
        return FIRST_REPORT_YEAR;
    }

    @Override
    public int lastYear() {
        return Year.now().getValue();
    }
}
