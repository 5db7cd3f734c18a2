package gongkai.reading.text;

import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that counts something, of which the reader cannot say what. A person claims or dismisses it.
 *
 * @param value as printed, without conversion; null for a mark without a number
 * @param section chapter, or table, row and column
 * @param quote the clause around it
 */
public record Unread(
        @Nullable BigDecimal value,
        String measure,
        Qualifier qualifier,
        String section,
        int start,
        int end,
        String quote) {}
