package gongkai.ledger.store;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Inserts rows into a table: many of them by PostgreSQL's COPY, which takes a third of the time, else in batches. */
@Repository
public class BulkInsert {

    private static final int BATCH = 1000;

    /** Fewer rows than these are not worth a COPY. */
    private static final int MANY = 500;

    private final JdbcTemplate template;

    BulkInsert(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * @param cells what a row has in the columns: texts, numbers, times with their offset, and null
     */
    public <T> void insert(String table, List<String> columns, List<T> rows, Function<T, @Nullable Object[]> cells) {
        boolean copied = rows.size() >= MANY
                && Boolean.TRUE.equals(
                        template.execute((ConnectionCallback<Boolean>) c -> copy(c, table, columns, rows, cells)));
        if (!copied) {
            String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            template.batchUpdate(sql, rows, BATCH, (ps, row) -> {
                @Nullable Object[] values = cells.apply(row);
                for (int i = 0; i < values.length; i++) {
                    ps.setObject(i + 1, values[i]);
                }
            });
        }
    }

    /** @return whether the database has a COPY */
    private static <T> boolean copy(
            Connection connection,
            String table,
            List<String> columns,
            List<T> rows,
            Function<T, @Nullable Object[]> cells)
            throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return false;
        }
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        try (Writer to = new OutputStreamWriter(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (T row : rows) {
                line.setLength(0);
                for (Object cell : cells.apply(row)) {
                    append(line, cell);
                    line.append('\t');
                }
                line.setCharAt(line.length() - 1, '\n');
                to.write(line.toString());
            }
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** As COPY's text format has it: what separates is escaped, and null is {@code \N}. */
    private static void append(StringBuilder line, @Nullable Object cell) {
        if (cell == null) {
            line.append("\\N");
            return;
        }
        String text = cell.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
