package gongkai.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. Passwords are kept only as hashes. */
@Service
public class Users implements UserDetailsService {

    /** Shorter ones are refused. */
    public static final int SHORTEST_PASSWORD = 10;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Users(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Account loadUserByUsername(String name) {
        return find(name).orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** Somebody by his name, written exactly so; enabled or not. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return jdbc.sql("""
                select name, password_hash, roles, enabled
                from app_user
                where name = :name
                """)
                .param("name", name)
                .query((row, number) -> new Account(
                        row.getString("name"),
                        row.getString("password_hash"),
                        Role.authorities(row.getString("roles").split(",")),
                        row.getBoolean("enabled")))
                .optional();
    }

    /** Somebody who may still do what he could when he had this {@link Account#standing() standing}. */
    @Transactional(readOnly = true)
    public Optional<Account> inStanding(String name, String standing) {
        return find(name)
                .filter(Account::isEnabled)
                .filter(account -> account.standing().equals(standing));
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /** @throws IllegalArgumentException for a password of fewer than ten characters */
    @Transactional
    public void add(String name, String password, Set<Role> roles) {
        requireLong(password);
        addFirst(name, password, roles);
    }

    /**
     * Gives somebody another password. All his sessions and wall displays end with the one before.
     *
     * @return whether there is somebody of that name
     * @throws IllegalArgumentException for a password of fewer than ten characters
     */
    @Transactional
    public boolean changePassword(String name, String password) {
        requireLong(password);
        return jdbc.sql("update app_user set password_hash = :hash where name = :name")
                        .param("hash", encoder.encode(password))
                        .param("name", name)
                        .update()
                > 0;
    }

    private static void requireLong(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("the password has fewer than " + SHORTEST_PASSWORD + " characters");
        }
    }

    /** Takes any password: whoever starts the server has given it, and a start must not fail over it. */
    @Transactional
    void addFirst(String name, String password, Set<Role> roles) {
        jdbc.sql("""
                insert into app_user (name, password_hash, roles, enabled, created_at)
                values (:name, :hash, :roles, true, :now)
                """)
                .param("name", name)
                .param("hash", encoder.encode(password))
                .param("roles", EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(",")))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
