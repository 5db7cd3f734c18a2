package gongkai.ledger.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document or workbook as received, a citation of one, or a person's word. Its bytes and text are read separately
 * ({@link gongkai.ledger.query.Sources Sources}).
 *
 * @param id counts from 1 within the region
 * @param sha256 of the bytes, lower-case hex; null where there are none
 * @param year the report year, null where it has none
 * @param reports what it reports on; null for a citation, and for a document that came before this was kept
 * @param form the form version it follows, may be empty
 * @param unit the code of the unit that published it, may be empty
 * @param address where it was published, may be empty
 * @param supersedes the id of the edition that this one corrects
 * @param receivedBy the account that brought it, or {@link gongkai.ledger.Ledger#PUBLISHED_DATA}
 */
public record Source(
        String region,
        long id,
        Kind kind,
        @Nullable String sha256,
        String fileName,
        String mediaType,
        String title,
        String publisher,
        @Nullable LocalDate published,
        @Nullable Integer year,
        @Nullable ReportKind reports,
        String form,
        String unit,
        String address,
        String note,
        @Nullable Long supersedes,
        Instant receivedAt,
        String receivedBy,
        Status status) {

    /** DOCUMENT has bytes, CITATION names a document without them, PERSON is somebody's correction. */
    public enum Kind {
        DOCUMENT,
        CITATION,
        PERSON
    }

    /** PENDING while one of its claims waits for a person, or none is accepted; SUPERSEDED by a corrected edition; DISMISSED by an officer. */
    public enum Status {
        PENDING,
        ACCEPTED,
        SUPERSEDED,
        DISMISSED
    }

    /** Whether a legal date binds it: a report on a whole year, by what was read of it, or by the form that it follows. */
    public boolean isAnnualReport() {
        return year != null && (reports == null ? !form.isEmpty() : reports != ReportKind.BULLETIN);
    }
}
