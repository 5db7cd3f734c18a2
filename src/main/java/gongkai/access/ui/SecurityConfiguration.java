package gongkai.access.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import gongkai.access.LocalDoor;
import gongkai.access.Role;
import gongkai.access.Users;
import gongkai.base.ErrorAnswers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Three doors. Programs come to {@code /api} with HTTP Basic and no session; people come to the views through the sign-in
 * page, a wall display through the browser's own question. Everything is closed unless opened here or on a view.
 */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    /** How a program, or a browser at the wall, is asked for name and password. */
    static final String CHALLENGE = "Basic realm=gongkai";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, LocalDoor door) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.Names.ADMIN)
                        .requestMatchers(HttpMethod.POST, "/api/**")
                        .hasAnyRole(Role.Names.OFFICER, Role.Names.ADMIN)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LocalDoorFilter(door), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    // the status itself: an error page would lead to the people's chain and from there to the sign-in
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                    ErrorAnswers.answer(
                            request, response, HttpServletResponse.SC_UNAUTHORIZED, request.getRequestURI());
                }))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler((request, response, failure) -> ErrorAnswers.answer(
                                request, response, HttpServletResponse.SC_FORBIDDEN, request.getRequestURI())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A browser that knows the credentials could be led here by a foreign page: that, and only that, needs
                // the token it cannot have. Programs send no such header.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request -> {
                    String site = request.getHeader("Sec-Fetch-Site");
                    return !HttpMethod.GET.matches(request.getMethod())
                            && site != null
                            && !site.equals("same-origin")
                            && !site.equals("none");
                }))
                .build();
    }

    /**
     * A wall display has nobody to sign in again when the server was started anew: its page asks with the browser's own
     * question, whose answer the browser repeats by itself, and knows again whoever opened it before. Only this page.
     */
    @Bean
    @Order(2)
    SecurityFilterChain wall(HttpSecurity http, Users users) throws Exception {
        WallMemory memory = new WallMemory(users);
        WallDoor door = new WallDoor();
        return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/wall"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(door)
                        .securityContextRepository(new HttpSessionSecurityContextRepository()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(door))
                .rememberMe(remember -> remember.key(WallMemory.KEY).rememberMeServices(memory))
                .addFilterBefore(memory.giving(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, Users users) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(HttpMethod.GET, "/styles/**", "/icons/**", "/aura/**")
                        .permitAll() // the sign-in page is drawn with them
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()); // what went wrong has been decided before
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        // an address that leads nowhere is answered by a view that says so, not refused
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.logout(leaving -> leaving.addLogoutHandler(new WallMemory(users)).addLogoutHandler(new WallDoor()));
        return http.build();
    }
}
