package gongkai.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Empties the pool when one of its connections finds the embedded database closed. A database whose file failed it is closed
 * for good and opened anew by the next connection, but the old ones do not notice: asked whether they are valid, they say yes.
 */
final class DeadConnections implements SQLExceptionOverride {

    private final HikariDataSource pool;

    DeadConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (!Outage.isClosed(failure)) {
            return Override.CONTINUE_EVICT;
        }
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
        return Override.MUST_EVICT;
    }
}
