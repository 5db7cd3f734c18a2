package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class ThrottledAuthenticationTest {

    private final AtomicLong nanos = new AtomicLong();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final ThrottledAuthentication door = new ThrottledAuthentication(
            new InMemoryUserDetailsManager(User.withUsername("admin")
                    .password(encoder.encode("right"))
                    .roles("ADMIN")
                    .build()),
            encoder,
            nanos::get);

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaits() {
        failFiveTimes("10.0.0.1");
        assertThatThrownBy(() -> enter("right", "10.0.0.1")).isInstanceOf(LockedException.class);
        nanos.addAndGet(ThrottledAuthentication.PAUSE.toNanos() + 1);
        assertThat(enter("right", "10.0.0.1")).isTrue();
    }

    @Test
    void nobodyCanLockSomebodyElseOut() {
        failFiveTimes("10.0.0.1");
        assertThat(enter("right", "10.0.0.2")).isTrue();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < ThrottledAuthentication.ATTEMPTS - 1; i++) {
                assertThatThrownBy(() -> enter("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
            }
            assertThat(enter("right", "10.0.0.1")).isTrue();
        }
    }

    private void failFiveTimes(String address) {
        for (int i = 0; i < ThrottledAuthentication.ATTEMPTS; i++) {
            assertThatThrownBy(() -> enter("wrong", address)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private boolean enter(String password, String address) {
        UsernamePasswordAuthenticationToken asked =
                UsernamePasswordAuthenticationToken.unauthenticated("admin", password);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        asked.setDetails(new WebAuthenticationDetails(request));
        return door.authenticate(asked).isAuthenticated();
    }
}
