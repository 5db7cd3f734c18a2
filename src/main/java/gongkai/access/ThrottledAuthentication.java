package gongkai.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks passwords, but after five wrong ones for a name from an address refuses that pair for some minutes without
 * looking, and after fifty from an address all that comes from there. By pair, so that a stranger cannot lock somebody
 * else out; by address, so that he cannot try one password on every name. Kept in memory: each server counts for itself.
 */
class ThrottledAuthentication extends DaoAuthenticationProvider {

    static final int ATTEMPTS = 5;
    static final int ATTEMPTS_OF_AN_ADDRESS = 50;
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final Attempts ofPairs;
    private final Attempts ofAddresses;

    ThrottledAuthentication(UserDetailsService users, PasswordEncoder encoder, Ticker ticker) {
        super(users);
        setPasswordEncoder(encoder);
        ofPairs = new Attempts(ATTEMPTS, PAUSE, ticker);
        ofAddresses = new Attempts(ATTEMPTS_OF_AN_ADDRESS, PAUSE, ticker);
    }

    /**
     * @throws LockedException where the password was not looked at
     * @throws RuntimeException that is no {@link AuthenticationException} where the database does not answer: nobody's
     *     password is wrong then
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Attempts.Count pair = ofPairs.take(asked.getName() + " " + address)
                .orElseThrow(() -> new LockedException("too many failures of a name from an address"));
        Attempts.Count all = ofAddresses.take(address).orElseThrow(() -> {
            pair.giveBack();
            return new LockedException("too many failures from an address");
        });
        try {
            Authentication granted = super.authenticate(asked);
            pair.succeeded();
            all.giveBack();
            return granted;
        } catch (InternalAuthenticationServiceException e) {
            pair.giveBack();
            all.giveBack();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (AuthenticationException e) {
            pair.failed();
            all.failed();
            throw e;
        } catch (RuntimeException e) {
            pair.giveBack();
            all.giveBack();
            throw e;
        }
    }
}
