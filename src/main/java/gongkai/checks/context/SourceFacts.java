package gongkai.checks.context;

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
        @Nullable Long sourceId) {}
