package gongkai.ledger.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is handed in; see {@link Source} for its parts.
 *
 * @param text the plain text that the claims' offsets count in; empty for a citation
 * @param supersedes the source of the same region that this one is a corrected edition of
 * @param receivedBy who brings it
 */
public record SourceDraft(
        String region,
        String title,
        String publisher,
        @Nullable LocalDate published,
        @Nullable Integer year,
        @Nullable ReportKind reports,
        String form,
        String unit,
        String address,
        String note,
        String fileName,
        String mediaType,
        String text,
        @Nullable Long supersedes,
        String receivedBy) {

    /** A document that is named but not at hand. */
    public static SourceDraft citation(
            String region,
            String title,
            String publisher,
            @Nullable LocalDate published,
            @Nullable Integer year,
            String form,
            String unit,
            String address,
            String note,
            String receivedBy) {
        return new SourceDraft(
                region,
                title,
                publisher,
                published,
                year,
                null,
                form,
                unit,
                address,
                note,
                "",
                "",
                "",
                null,
                receivedBy);
    }

    public SourceDraft superseding(long formerEdition) {
        return new SourceDraft(
                region,
                title,
                publisher,
                published,
                year,
                reports,
                form,
                unit,
                address,
                note,
                fileName,
                mediaType,
                text,
                formerEdition,
                receivedBy);
    }
}
