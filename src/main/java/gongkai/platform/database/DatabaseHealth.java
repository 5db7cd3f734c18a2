package gongkai.platform.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** DOWN while the database does not answer or cannot be written, found out by doing both. */
@Component
class DatabaseHealth implements HealthIndicator {

    /** Anybody may ask; who asks more often than that makes it read only, unless the last answer was bad. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Instant written = Instant.MIN;
    private volatile boolean down;

    DatabaseHealth(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            jdbc.sql("select count(*) from installation").query(Long.class).single();
            Instant now = clock.instant();
            if (down || written.plus(PAUSE).isBefore(now)) {
                transactions.executeWithoutResult(status -> jdbc.sql("update installation set checked_at = ?")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update());
                written = now;
            }
            down = false;
            return Health.up().build();
        } catch (RuntimeException e) {
            if (!down) {
                LOG.error("the database does not answer or cannot be written", e);
            }
            down = true;
            return Health.down().build();
        }
    }
}
