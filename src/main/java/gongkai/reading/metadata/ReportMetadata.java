package gongkai.reading.metadata;

import gongkai.catalogue.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param title as printed, empty where none was found
 * @param publisher as printed, empty where none was found
 * @param year the year it reports on; null where nothing printed says it
 * @param form the form version it follows
 * @param period what its numbers speak of unless a clause says otherwise; null without a year
 * @param bulletin a notice on a month, a quarter or a hotline rather than an annual report
 */
public record ReportMetadata(
        String title,
        String publisher,
        @Nullable LocalDate published,
        @Nullable Integer year,
        String form,
        @Nullable Period period,
        boolean bulletin,
        UnitContext unit) {}
