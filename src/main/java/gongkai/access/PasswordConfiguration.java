package gongkai.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored and checked. The stored hash names its algorithm, so that it can be changed later. */
@Configuration
public class PasswordConfiguration {

    private static final String ALGORITHM = "bcrypt";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, new LongPasswords()));
    }

    @Bean
    AuthenticationProvider authenticationProvider(Users users, PasswordEncoder encoder) {
        return new ThrottledAuthentication(users, encoder, Ticker.systemTicker());
    }
}
