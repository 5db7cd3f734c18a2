package gongkai.platform.database;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The id of the installation that the database belongs to, as it stood there at the start. A database that is not the file
 * of a data folder gets its id from the first start that finds none.
 */
public final class InstallationId implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile String id = "";

    InstallationId(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> id = jdbc.sql("select id from installation")
                .query(String.class)
                .optional()
                .orElseGet(this::insert));
    }

    private String insert() {
        String made = UUID.randomUUID().toString();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(DatabaseConfiguration.INSTALLATION).params(made, now, now).update();
        return made;
    }

    /** Not before the application's beans are complete. */
    public String get() {
        return id;
    }
}
