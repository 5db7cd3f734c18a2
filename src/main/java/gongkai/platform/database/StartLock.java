package gongkai.platform.database;

import gongkai.platform.installation.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Lets one server after the other start on a PostgreSQL database: all that a start writes (schema, catalogue, published
 * figures, first user) is written by one that finds the work of the one before it. Held on a connection of its own, from
 * before the first write until the application is ready or has failed; with the connection goes the lock.
 */
public final class StartLock implements ApplicationListener<SpringApplicationEvent> {

    private static final long KEY = 0x676f6e676b6169L; // "gongkai"
    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    private final AtomicReference<@Nullable Connection> held;

    private StartLock(Connection held) {
        this.held = new AtomicReference<>(held);
    }

    /**
     * Returns when nobody else is starting on the database.
     *
     * @throws StartRefused where it does not answer
     */
    public static StartLock take(String url, String user, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            if (!tryLock(connection)) {
                System.err.println(StartRefused.translate("start.waiting", url));
                lock(connection);
            }
            return new StartLock(connection);
        } catch (SQLException e) {
            throw new StartRefused(e, "start.database.unreachable", url, String.valueOf(e.getMessage()));
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
        }
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent || event instanceof ApplicationFailedEvent) {
            release();
        }
    }

    private void release() {
        Connection connection = held.getAndSet(null);
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warn("the connection that held the lock of starts could not be closed", e);
            }
        }
    }
}
