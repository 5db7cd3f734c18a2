package gongkai.ledger.rollup;

import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import org.jspecify.annotations.Nullable;

/** A row of the roll-up that is not what the figures give; null where it is missing on one side. */
public record RollUpDifference(
        FigureKey key, @Nullable Figure stored, @Nullable Figure computed) {}
