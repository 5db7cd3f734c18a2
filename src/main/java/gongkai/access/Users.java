package gongkai.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. Passwords are kept only as hashes. */
@Service
public class Users implements UserDetailsService {

    /** Shorter ones are refused. */
    static final int SHORTEST_PASSWORD = 10;

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
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("""
                select name, password_hash, roles, enabled
                from app_user
                where name = :name
                """)
                .param("name", name)
                .query((row, number) -> User.withUsername(row.getString("name"))
                        .password(row.getString("password_hash"))
                        .roles(row.getString("roles").split(","))
                        .disabled(!row.getBoolean("enabled"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /** @throws IllegalArgumentException for a password of fewer than ten characters */
    @Transactional
    public void add(String name, String password, Set<Role> roles) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("the password has fewer than " + SHORTEST_PASSWORD + " characters");
        }
        addFirst(name, password, roles);
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
