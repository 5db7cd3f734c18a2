package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wall is known again as long as the account that opened it may do what it could then. */
@DatabaseTest
class WallTokensTest {

    private static final String NAME = "王敏";

    private final HikariDataSource database;
    private final JdbcClient jdbc;
    private final MovingClock clock = new MovingClock();
    private final Users users;
    private final WallTokens tokens;
    private String token = "";

    WallTokensTest(TestDatabase kind) {
        database = kind.open();
        jdbc = JdbcClient.create(database);
        users = new Users(jdbc, new LongPasswords(), clock);
        tokens = new WallTokens(jdbc, users, clock);
    }

    @BeforeEach
    void open() {
        users.add(NAME, "correct-horse", EnumSet.of(Role.OFFICER));
        token = tokens.give(users.loadUserByUsername(NAME));
        assertThat(tokens.account(token)).map(Account::getUsername).contains(NAME);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itEndsAfterItsTimeAndUseDoesNotProlongIt() {
        for (int day = 0; day < 90; day++) {
            assertThat(tokens.account(token)).as("day %s", day).isPresent();
            clock.now = clock.now.plus(Duration.ofDays(1));
        }
        clock.now = clock.now.plusSeconds(1);
        assertThat(tokens.account(token)).isEmpty();
    }

    @Test
    void itEndsBySigningOut() {
        String other = tokens.give(users.loadUserByUsername(NAME));
        tokens.end(token);
        assertThat(tokens.account(token)).isEmpty();
        assertThat(tokens.account(other)).isPresent();
    }

    @Test
    void itEndsWithANewPasswordEvenIfThatIsTheSameOne() {
        assertThat(users.changePassword(NAME, "correct-horse")).isTrue();
        assertThat(tokens.account(token)).isEmpty();
    }

    @Test
    void itEndsWithDisablingAndWithOtherRolesAndWithTheAccount() {
        for (String change : List.of("enabled = false", "roles = 'READER,OFFICER,ADMIN'")) {
            String given = tokens.give(users.loadUserByUsername(NAME));
            jdbc.sql("update app_user set " + change).update();
            assertThat(tokens.account(given)).as(change).isEmpty();
            jdbc.sql("update app_user set enabled = true, roles = 'OFFICER'").update();
        }
        jdbc.sql("delete from app_user").update();
        assertThat(tokens.account(token)).isEmpty();
    }

    @Test
    void whatStandsInTheDatabaseOpensNothing() {
        String hash = jdbc.sql("select token_hash from wall_token")
                .query(String.class)
                .single();
        assertThat(tokens.account(hash)).isEmpty();
        assertThat(hash).doesNotContain(token);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
