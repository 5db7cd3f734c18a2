package gongkai.ledger;

import gongkai.catalogue.Period;
import gongkai.ledger.store.FigureRepository;
import org.springframework.stereotype.Service;

/** Which figures were published: they are no longer provisional. */
@Service
public class Publications {

    private final FigureRepository figures;

    Publications(FigureRepository figures) {
        this.figures = figures;
    }

    /**
     * Publishes a period: its figures as they stand now, of every span within it. What changes afterwards is provisional
     * until the period is published again.
     */
    public void publish(LedgerChange change, Period period) {
        figures.insertPublication(change.region(), change.version(), period, change.user(), change.at());
        change.touchFigures(figures.keysWithin(change.region(), period));
    }
}
