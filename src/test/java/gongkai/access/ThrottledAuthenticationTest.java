package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class ThrottledAuthenticationTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4) {
        @Override
        protected boolean matchesNonNull(String rawPassword, String encodedPassword) {
            looks.incrementAndGet();
            return super.matchesNonNull(rawPassword, encodedPassword);
        }
    };
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

    @Test
    void guessesThatArriveAtOnceAreNoMoreThanGuessesOneAfterTheOther() throws Exception {
        int guesses = 100;
        try (ExecutorService threads = Executors.newFixedThreadPool(guesses)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < guesses; i++) {
                all.add(threads.submit(() -> assertThatThrownBy(() -> enter("wrong", "10.0.0.1"))
                        .isInstanceOf(AuthenticationException.class)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.println(getClass().getSimpleName() + ": of " + guesses + " guesses at once " + looks.get()
                + " passwords were looked at");
        assertThat(looks).hasValue(ThrottledAuthentication.ATTEMPTS);
    }

    @Test
    void theRightPasswordIsTakenHoweverOftenAtOnce() throws Exception {
        int programs = 40;
        try (ExecutorService threads = Executors.newFixedThreadPool(programs)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                all.add(threads.submit(() -> enter("right", "10.0.0.1")));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(enter("right", "10.0.0.1")).isTrue();
    }

    @Test
    void onePasswordCannotBeTriedOnEveryName() {
        int names = 200;
        for (int i = 0; i < names; i++) {
            String name = "user" + i;
            assertThatThrownBy(() -> enter(name, "wrong", "10.0.0.1")).isInstanceOf(AuthenticationException.class);
        }
        assertThat(looks).hasValue(ThrottledAuthentication.ATTEMPTS_OF_AN_ADDRESS);
        assertThatThrownBy(() -> enter("right", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThat(enter("right", "10.0.0.2")).isTrue();
    }

    @Test
    void whereTheDatabaseDoesNotAnswerNobodysPasswordIsWrong() {
        ThrottledAuthentication away = new ThrottledAuthentication(
                name -> {
                    throw new DataAccessResourceFailureException("no space left on device");
                },
                encoder,
                nanos::get);
        UsernamePasswordAuthenticationToken asked =
                UsernamePasswordAuthenticationToken.unauthenticated("admin", "right");
        for (int i = 0; i < 3 * ThrottledAuthentication.ATTEMPTS; i++) {
            assertThatThrownBy(() -> away.authenticate(asked))
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .isNotInstanceOf(AuthenticationException.class);
        }
    }

    private void failFiveTimes(String address) {
        for (int i = 0; i < ThrottledAuthentication.ATTEMPTS; i++) {
            assertThatThrownBy(() -> enter("wrong", address)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private boolean enter(String password, String address) {
        return enter("admin", password, address);
    }

    private boolean enter(String name, String password, String address) {
        UsernamePasswordAuthenticationToken asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        asked.setDetails(new WebAuthenticationDetails(request));
        return door.authenticate(asked).isAuthenticated();
    }
}
