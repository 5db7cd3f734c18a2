package gongkai.checks;

import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the books, with what the office made of it.
 *
 * @param id counts from 1 within the region
 * @param source the id of the source it was found in
 * @param left and {@code right}, {@code difference}: as in {@link gongkai.checks.context.Finding Finding}
 * @param claims ids of the claims it speaks of
 * @param message and {@code arguments}: its sentence, which {@link FindingTexts} puts into words
 * @param indicator the code it is about; several joined by {@code +}, empty for none
 * @param unit the unit it is about: a code or a printed name
 * @param year the year it is about; null where the source has none
 * @param reason of the verdict
 * @param responsible code of the unit that is to settle it; empty while none is asked
 * @param due by when
 * @param decisions how many decisions its history holds; hand it back with the next one
 * @param goneAt when a later check no longer found it; null while it stands
 */
public record StoredFinding(
        String region,
        long id,
        long source,
        String sourceTitle,
        String rule,
        Severity severity,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        @Nullable BigDecimal difference,
        List<Long> claims,
        String message,
        Map<String, MessageArgument> arguments,
        String indicator,
        String unit,
        @Nullable Integer year,
        Verdict verdict,
        String reason,
        String responsible,
        @Nullable LocalDate due,
        int decisions,
        Instant foundAt,
        @Nullable Instant goneAt) {

    StoredFinding with(List<Long> ids, String title) {
        return new StoredFinding(
                region,
                id,
                source,
                title,
                rule,
                severity,
                left,
                right,
                difference,
                List.copyOf(ids),
                message,
                arguments,
                indicator,
                unit,
                year,
                verdict,
                reason,
                responsible,
                due,
                decisions,
                foundAt,
                goneAt);
    }

    /** Whether it disputes the figures it names. */
    public boolean disputes() {
        return severity == Severity.ERROR && verdict == Verdict.OPEN && goneAt == null;
    }

    public boolean isOverdue(LocalDate today) {
        return verdict == Verdict.OPEN && goneAt == null && due != null && due.isBefore(today);
    }
}
