package gongkai.ledger.rollup;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps the table {@code roll_up} equal to what the figures give, in the transaction that changed the figures, under the
 * region's lock ({@link gongkai.ledger.store.RegionLock RegionLock}). What depends on a figure is its line (one indicator,
 * aspect and unit in one year), the rates that the line is a part of and the list that the unit stands in. These are read,
 * made anew and compared; only the rows that differ are written, so that a report costs as much as it says and not as much
 * as its lines and lists are long.
 *
 * <p>What is added: months to a quarter and quarters to a year, only when complete, by the indicator's {@code over_time};
 * and the departments, townships and streets of a list to the list's total, whatever part of them has a number. What is
 * never added: other spans, rates, slashes and blanks, levels (they are partitions of a region, not one tree), aspects. A
 * rate without a stated value is computed from numerator and denominator of the same key.
 */
@Service
public class RollUp {

    private final Catalogue catalogue;
    private final RollUpTable table;
    private final SeriesCount series;

    RollUp(Catalogue catalogue, RollUpTable table, SeriesCount series) {
        this.catalogue = catalogue;
        this.table = table;
        this.series = series;
    }

    /** Brings level what depends on figures of those keys, all of one region. */
    public void settle(String region, Collection<FigureKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Settlement.Change> changes = new Settlement(catalogue, table, region, keys).changes();
        List<RollUpRow> gone = new ArrayList<>();
        List<RollUpRow> changed = new ArrayList<>();
        List<RollUpRow> come = new ArrayList<>();
        for (Settlement.Change change : changes) {
            if (change.to() == null) {
                gone.add(Objects.requireNonNull(change.from()));
            } else {
                (change.from() == null ? come : changed).add(change.to());
            }
        }
        if (!gone.isEmpty()) {
            table.delete(gone);
        }
        if (!changed.isEmpty()) {
            table.update(changed);
        }
        table.insert(come);
        series.follow(changes);
    }

    /** Makes anew, indicator by indicator, what is stored, and answers the differences. Changes nothing. */
    public List<RollUpDifference> reconcile(String region) {
        List<RollUpDifference> differences = new ArrayList<>();
        for (String indicator : table.indicators(region)) {
            new Settlement(catalogue, table, region, table.keys(region, indicator))
                    .changes().stream()
                            .map(RollUp::difference)
                            .filter(d -> d.key().indicator().equals(indicator))
                            .forEach(differences::add);
        }
        return differences;
    }

    private static RollUpDifference difference(Settlement.Change change) {
        RollUpRow either = change.from() == null ? Objects.requireNonNull(change.to()) : change.from();
        return new RollUpDifference(either.key(), figure(change.from()), figure(change.to()));
    }

    private static @Nullable Figure figure(@Nullable RollUpRow row) {
        return row == null ? null : row.figure();
    }
}
