package gongkai.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks passwords, but after five wrong ones for a name from an address refuses that pair for some minutes without
 * looking. By pair, so that a stranger cannot lock somebody else out. Kept in memory: each server counts for itself.
 */
class ThrottledAuthentication extends DaoAuthenticationProvider {

    static final int ATTEMPTS = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final Cache<String, AtomicInteger> failures;

    ThrottledAuthentication(UserDetailsService users, PasswordEncoder encoder, Ticker ticker) {
        super(users);
        setPasswordEncoder(encoder);
        failures = Caffeine.newBuilder()
                .expireAfterWrite(PAUSE)
                .maximumSize(100_000)
                .ticker(ticker)
                .build();
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String pair = pair(asked);
        AtomicInteger failed = failures.getIfPresent(pair);
        if (failed != null && failed.get() >= ATTEMPTS) {
            throw new LockedException("too many failures");
        }
        try {
            Authentication granted = super.authenticate(asked);
            failures.invalidate(pair);
            return granted;
        } catch (BadCredentialsException e) {
            failures.asMap().compute(pair, (key, count) -> {
                AtomicInteger counted = count == null ? new AtomicInteger() : count;
                counted.incrementAndGet();
                return counted;
            });
            throw e;
        }
    }

    private static String pair(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return asked.getName() + " " + address;
    }
}
