package gongkai.access.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import gongkai.access.LocalCommandToken;
import gongkai.access.Role;
import gongkai.access.Users;
import gongkai.access.WallTokens;
import gongkai.platform.web.ErrorAnswers;
import gongkai.platform.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Three doors. Programs come to {@code /api} with HTTP Basic and no session; people come to the views through the sign-in
 * page; a wall display is known again by its token. Everything is closed unless opened here or on a view, and whoever is
 * not signed in is given no session. The table in {@code docs/doors.md} says the same in words.
 */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false, securedEnabled = true)
class SecurityConfiguration {

    /** How a program is asked for name and password. */
    static final String CHALLENGE = "Basic realm=\"gongkai\", charset=\"UTF-8\"";

    private static final String[] ANYBODY = {Role.Names.READER, Role.Names.OFFICER, Role.Names.ADMIN};

    private final DoorLog log;

    SecurityConfiguration(DoorLog log) {
        this.log = log;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, LocalCommandToken door) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.Names.ADMIN)
                        .requestMatchers("/api/users/**")
                        .hasRole(Role.Names.LOCAL)
                        .requestMatchers(HttpMethod.POST, "/api/**")
                        .hasAnyRole(Role.Names.OFFICER, Role.Names.ADMIN)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SameSiteFilter(log), BasicAuthenticationFilter.class)
                .addFilterBefore(new LoopbackTokenFilter(door), BasicAuthenticationFilter.class)
                .addFilterAfter(new DocumentTypeFilter(), AuthorizationFilter.class)
                .addFilterAfter(new KnownSender(), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    // the status itself: an error page would lead to the people's chain and from there to the sign-in
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                    ErrorAnswers.answer(
                            request, response, HttpServletResponse.SC_UNAUTHORIZED, request.getRequestURI());
                }))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, failure) -> {
                    log.refused("the account may not do this", request);
                    ErrorAnswers.answer(request, response, HttpServletResponse.SC_FORBIDDEN, request.getRequestURI());
                }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> write(headers, SecurityHeaders.PROGRAMS))
                .csrf(CsrfConfigurer::disable) // SameSiteFilter
                .build();
    }

    /**
     * A wall display has nobody to sign in again when the server was started anew: its page knows the browser again in
     * which somebody opened it.
     */
    @Bean
    @Order(2)
    SecurityFilterChain wall(
            HttpSecurity http, AuthenticationConfiguration authentication, Users users, WallTokens tokens)
            throws Exception {
        WallDoor door = new WallDoor(tokens);
        return http.securityMatcher(WallDoor.WALL, WallDoor.QUESTION)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .hasAnyRole(Role.Names.WALL, Role.Names.READER)
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(new StandingFilter(users, log), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new WallRecognition(authentication.getAuthenticationManager(), tokens, door, log),
                        AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(door))
                .requestCache(cache -> cache.requestCache(new AskedAddress()))
                .headers(headers -> write(headers, SecurityHeaders.VIEWS))
                .csrf(CsrfConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, Users users, WallTokens tokens) throws Exception {
        RequestCache asked = new AskedAddress();
        http.setSharedObject(RequestCache.class, asked);
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(HttpMethod.GET, "/styles/**", "/icons/**", "/aura/**")
                        .permitAll() // the sign-in page is drawn with them
                        .requestMatchers(SignInPage.PATH)
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::leadsTheWallElsewhere)
                        .denyAll() // before Vaadin's rule, which asks only whether somebody is signed in
                        .requestMatchers(SecurityConfiguration::beginsAView)
                        .authenticated() // it would be given a session
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()); // what went wrong has been decided before
        http.formLogin(form -> form.loginPage(SignInPage.PATH)
                .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + SignInPage.PATH
                        + "?"
                        + (failure instanceof LockedException ? SignInPage.TOO_OFTEN : SignInPage.WRONG))));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInPage.PATH)
                        .enableCsrfConfiguration(false)
                        // an address that leads nowhere is answered by a view that says so, not refused
                        .anyRequest(any -> any.hasAnyRole(ANYBODY)));
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);
        http.exceptionHandling(handling -> handling.accessDeniedHandler((request, response, failure) -> {
            if (request.isUserInRole(Role.Names.WALL)) { // whoever looks at it may sign in
                asked.saveRequest(request, response);
                signIn.commence(request, response, new InsufficientAuthenticationException("a wall display"));
                return;
            }
            log.refused("the account may not do this", request);
            ErrorAnswers.answer(request, response, HttpServletResponse.SC_FORBIDDEN, request.getRequestURI());
        }));
        http.addFilterAfter(new StandingFilter(users, log), SecurityContextHolderFilter.class);
        http.addFilterAfter(new SameSiteFilter(log), SecurityContextHolderFilter.class);
        http.addFilterAfter(new KnownSender(), AuthorizationFilter.class);
        http.headers(headers -> write(headers, SecurityHeaders.VIEWS));
        http.csrf(CsrfConfigurer::disable); // SameSiteFilter, and Vaadin's own token in what its client sends
        http.logout(leaving -> leaving.addLogoutHandler(new WallDoor(tokens)));
        return http.build();
    }

    private static boolean beginsAView(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains("v-r=init");
    }

    private static boolean leadsTheWallElsewhere(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean ofAView = query != null && query.contains("v-r=")
                || request.getServletPath().startsWith("/VAADIN/");
        return request.isUserInRole(Role.Names.WALL) && !ofAView;
    }

    /** Before the answer is made: one that is forwarded to Vaadin's servlet is closed there, and nothing could be added. */
    private static void write(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> !StandingFilter.isOpenToAll(request), new CacheControlHeadersWriter()))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
