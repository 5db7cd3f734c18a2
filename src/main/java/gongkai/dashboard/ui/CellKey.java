package gongkai.dashboard.ui;

import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureKey;
import java.time.DateTimeException;
import java.util.Optional;

/** Names a figure in the text of a cell, short because a page has a thousand of them. */
public final class CellKey {

    private CellKey() {}

    /** All of the key but the region. */
    public static String of(FigureKey key) {
        return String.join(
                "/",
                key.indicator(),
                key.aspect(),
                key.unit().substring(key.region().length()),
                key.period().from().toString(),
                key.period().to().toString());
    }

    /** Empty for a text that no cell has: it comes from the browser. */
    public static Optional<FigureKey> parse(String region, String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FigureKey(region, parts[0], parts[1], region + parts[2], Period.parse(parts[3], parts[4])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
