package gongkai.checks.context;

import gongkai.ledger.model.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source apart from its claims.
 *
 * @param unit the unit whose document it is: a code of the catalogue or a printed name
 * @param reportYear the year an annual report is about; null for every other kind of source, which no legal date binds
 * @param published null where not known
 * @param sourceId of the stored source; null before it is stored
 */
public record SourceFacts(
        String region,
        String unit,
        @Nullable Integer reportYear,
        @Nullable LocalDate published,
        @Nullable Long sourceId) {

    /** What a stored source says of itself; a citation that names no unit is of the region, a
     * document is left open. */
    public static SourceFacts of(Source source) {
        return new SourceFacts(
                source.region(),
                source.unit().isEmpty() && source.kind() != Source.Kind.DOCUMENT ? source.region() : source.unit(),
                source.isAnnualReport() ? source.year() : null,
                source.published(),
                source.id());
    }
}
