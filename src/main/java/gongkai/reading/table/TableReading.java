package gongkai.reading.table;

import gongkai.ledger.model.Claim;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import java.util.List;

/**
 * What a document's tables say. Claims, unread and ignored never overlap; whatever of a table is in none of them (prose
 * in a cell) is left to the reading of the narrative.
 *
 * @param unread numbers in cells of which the row or the column is not known
 * @param ignored digits of row numbers and of headings
 */
public record TableReading(List<Claim> claims, List<Unread> unread, List<Ignored> ignored) {

    public TableReading {
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
        ignored = List.copyOf(ignored);
    }
}
