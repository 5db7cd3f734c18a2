package gongkai.reports.ui;

import gongkai.base.FilterRules;
import gongkai.base.NamedAddresses;
import gongkai.base.ReviewAddress;
import gongkai.ledger.Sources;
import org.springframework.stereotype.Component;

/** The pages of single documents. */
@Component
class NamedSources implements NamedAddresses {

    private static final String DOCUMENT = ReviewAddress.SOURCES + "/";

    private final Sources sources;
    private final FilterRules rules;

    NamedSources(Sources sources, FilterRules rules) {
        this.sources = sources;
        this.rules = rules;
    }

    @Override
    public boolean leadsNowhere(String path) {
        if (!path.startsWith(DOCUMENT)) {
            return false;
        }
        String id = path.substring(DOCUMENT.length());
        return !id.matches("[0-9]{1,15}")
                || sources.find(rules.region(), Long.parseLong(id)).isEmpty();
    }
}
