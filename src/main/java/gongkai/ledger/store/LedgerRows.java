package gongkai.ledger.store;

import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.ReportKind;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of sources, claims and figures as the ledger's records. */
public final class LedgerRows {

    public static final String SOURCE_COLUMNS = """
            s.region, s.id, s.kind, s.sha256, s.file_name, s.media_type, s.title, s.publisher, s.published,
            s.report_year, s.report_kind, s.form, s.unit, s.address, s.note, s.supersedes, s.received_at, s.received_by, s.status
            """;

    public static final String CLAIM_COLUMNS = """
            c.id, c.source, c.status, c.indicator, c.aspect, c.unit, c.from_month, c.to_month, c.value, c.state,
            c.qualifier, c.measure, c.printed, c.basis, c.form, c.section, c.start_at, c.end_at, c.quote
            """;

    /** SQL: the documents and citations {@code s} of a region; what persons typed is not among them. */
    public static final String DOCUMENTS = """
            unnest(cast(array['DOCUMENT', 'CITATION'] as varchar array)) as k (kind)
            join source s on s.region = :region and s.kind = k.kind
            """;

    private LedgerRows() {}

    /** A key, from the columns of any table that has one. */
    public static FigureKey key(ResultSet rs, String region) throws SQLException {
        return new FigureKey(
                region,
                rs.getString("indicator"),
                rs.getString("aspect"),
                rs.getString("unit"),
                Months.period(rs.getInt("from_month"), rs.getInt("to_month")));
    }

    public static Source source(ResultSet rs) throws SQLException {
        return new Source(
                rs.getString("region"),
                rs.getLong("id"),
                Source.Kind.valueOf(rs.getString("kind")),
                rs.getString("sha256"),
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getString("title"),
                rs.getString("publisher"),
                rs.getObject("published", LocalDate.class),
                rs.getObject("report_year", Integer.class),
                reportKind(rs),
                rs.getString("form"),
                rs.getString("unit"),
                rs.getString("address"),
                rs.getString("note"),
                rs.getObject("supersedes", Long.class),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                rs.getString("received_by"),
                Source.Status.valueOf(rs.getString("status")));
    }

    /** Null where none was kept. */
    static @Nullable ReportKind reportKind(ResultSet rs) throws SQLException {
        String kind = rs.getString("report_kind");
        return kind == null ? null : ReportKind.valueOf(kind);
    }

    public static StoredClaim claim(ResultSet rs) throws SQLException {
        return new StoredClaim(
                rs.getLong("id"),
                rs.getLong("source"),
                StoredClaim.Status.valueOf(rs.getString("status")),
                new Claim(
                        rs.getString("indicator"),
                        rs.getString("aspect"),
                        rs.getString("unit"),
                        Months.period(rs.getInt("from_month"), rs.getInt("to_month")),
                        value(rs, "value"),
                        State.valueOf(rs.getString("state")),
                        Qualifier.valueOf(rs.getString("qualifier")),
                        rs.getString("measure"),
                        rs.getString("printed"),
                        Basis.valueOf(rs.getString("basis")),
                        rs.getString("form"),
                        rs.getString("section"),
                        rs.getInt("start_at"),
                        rs.getInt("end_at"),
                        rs.getString("quote")));
    }

    public static Revision revision(ResultSet rs) throws SQLException {
        return new Revision(
                key(rs, rs.getString("region")),
                rs.getInt("revision"),
                figureValue(rs),
                rs.getString("printed"),
                rs.getString("form"),
                rs.getLong("claim"),
                Revision.Cause.valueOf(rs.getString("cause")),
                rs.getString("decided_by"),
                rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
                rs.getString("reason"));
    }

    public static FigureValue figureValue(ResultSet rs) throws SQLException {
        return new FigureValue(
                value(rs, "value"), State.valueOf(rs.getString("state")), Qualifier.valueOf(rs.getString("qualifier")));
    }

    /** A number as it was handed in: the column's scale of four is not part of it. */
    public static @Nullable BigDecimal value(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : FigureValue.plain(value);
    }

    /** What a source and a rendition of one say of themselves alike, by the names of the statements that store them. */
    static Map<String, @Nullable Object> columns(SourceDraft draft) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("region", draft.region());
        columns.put("fileName", draft.fileName());
        columns.put("mediaType", draft.mediaType());
        columns.put("title", draft.title());
        columns.put("publisher", draft.publisher());
        columns.put("published", draft.published());
        columns.put("year", draft.year());
        columns.put("reports", draft.reports() == null ? null : draft.reports().name());
        columns.put("form", draft.form());
        columns.put("unit", draft.unit());
        columns.put("address", draft.address());
        columns.put("note", draft.note());
        columns.put("by", draft.receivedBy());
        return columns;
    }
}
