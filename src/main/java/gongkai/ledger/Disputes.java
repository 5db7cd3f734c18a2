package gongkai.ledger;

import gongkai.ledger.model.FigureKey;
import gongkai.ledger.store.DisputeRepository;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Which figures an open contradiction names; the sums that they go into carry the mark too. */
@Service
public class Disputes {

    private final DisputeRepository tables;

    Disputes(DisputeRepository tables) {
        this.tables = tables;
    }

    /**
     * Lets exactly those of some keys be disputed that a contradiction names. The marks of other keys stay.
     *
     * @param among the keys that were looked at
     * @param disputed those of them that a contradiction names
     */
    public void replace(LedgerChange change, Collection<FigureKey> among, Set<FigureKey> disputed) {
        Set<FigureKey> before = tables.among(change.region(), among);
        Set<FigureKey> lifted = new LinkedHashSet<>(before);
        lifted.removeAll(disputed);
        Set<FigureKey> raised = new LinkedHashSet<>(disputed);
        raised.retainAll(new LinkedHashSet<>(among));
        raised.removeAll(before);
        tables.delete(change.region(), lifted);
        tables.insert(change.region(), raised);
        change.touchFigures(lifted);
        change.touchFigures(raised);
    }
}
