package gongkai.review.ui;

import gongkai.ledger.query.Sources;
import gongkai.ui.page.EntityRoutes;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.SourceRoutes;
import org.springframework.stereotype.Component;

/** The pages of single documents. */
@Component
class ReviewRoutes implements EntityRoutes {

    private static final String DOCUMENT = SourceRoutes.SOURCES + "/";

    private final Sources sources;
    private final FilterOptions rules;

    ReviewRoutes(Sources sources, FilterOptions rules) {
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
                || sources.document(rules.region(), Long.parseLong(id)).isEmpty();
    }
}
