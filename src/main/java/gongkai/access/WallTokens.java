package gongkai.access;

import gongkai.platform.installation.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a wall display is known again by when its server was started anew: a secret in its browser whose hash stands in the
 * database: whoever reads the table opens no wall. It ends after ninety days, by signing out, and with the standing of the account that opened the wall: a new
 * password, other roles, being disabled or removed. Nothing prolongs it but signing in.
 */
@Service
public class WallTokens {

    /** How long one is good for. */
    public static final Duration VALID = Duration.ofDays(90);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WallTokens(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /** A new secret for the wall that somebody has opened. */
    @Transactional
    public String give(Account account) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String given = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from wall_token where expires_at < :now")
                .param("now", now)
                .update();
        jdbc.sql("""
                insert into wall_token (token_hash, account, standing, given_at, expires_at)
                values (:hash, :account, :standing, :now, :expires)
                """)
                .param("hash", Sha256.of(given))
                .param("account", account.getUsername())
                .param("standing", account.standing())
                .param("now", now)
                .param("expires", now.plus(VALID))
                .update();
        return given;
    }

    /** Who opened the wall with this secret; empty where it is none or has ended. */
    @Transactional(readOnly = true)
    public Optional<Account> account(String secret) {
        record Row(String account, String standing) {}
        return jdbc.sql("""
                select account, standing
                from wall_token
                where token_hash = :hash and expires_at >= :now
                """)
                .param("hash", Sha256.of(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Row(row.getString("account"), row.getString("standing")))
                .optional()
                .flatMap(row -> users.inStanding(row.account(), row.standing()));
    }

    /** Nobody is let in by this secret any more. */
    @Transactional
    public void end(String secret) {
        jdbc.sql("delete from wall_token where token_hash = :hash")
                .param("hash", Sha256.of(secret))
                .update();
    }
}
