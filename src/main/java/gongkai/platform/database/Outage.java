package gongkai.platform.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells failures of the machine from those of the program or its user: a database that is away, a disk that is full. They
 * may be over the next time.
 */
public final class Outage {

    private static final Set<Integer> CLOSED = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1);

    /** Of PostgreSQL: no connection, no room or memory, being shut down, the system's own failure. */
    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    /** What a system says of a disk that cannot be written, where Java has no type for it. */
    private static final List<String> DISK = List.of(
            "No space left", "Disk quota", "Input/output error", "Read-only file system", "Too many open files");

    private Outage() {}

    /** Whether a connection that failed so is of no use any more, and neither are the others to its database. */
    static boolean isClosed(SQLException failure) {
        if (CLOSED.contains(failure.getErrorCode())) {
            return true;
        }
        for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
            if (t instanceof MVStoreException || t instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** Whether something failed because the machine failed it. */
    public static boolean is(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CannotCreateTransactionException
                    || t instanceof TransactionSystemException // could be neither committed nor taken back
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof SQLTransientException
                    || t instanceof SQLNonTransientConnectionException
                    || t instanceof SQLRecoverableException
                    || t instanceof MVStoreException
                    || t instanceof FileSystemException
                    || t instanceof SQLException failure && (isClosed(failure) || isAway(failure))
                    || t instanceof IOException && isDisk(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static boolean isDisk(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        return DISK.stream().anyMatch(said::contains);
    }
}
