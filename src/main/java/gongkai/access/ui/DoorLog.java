package gongkai.access.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Who came in by which door, who was refused and why, one line each. A program that shows its password with every request
 * is written down once an hour.
 */
@Component
class DoorLog {

    private static final Logger LOG = LoggerFactory.getLogger(DoorLog.class);
    private static final int LONGEST = 100;

    private final Cache<String, Boolean> programs = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication who = event.getAuthentication();
        LOG.info("signed in: {} from {} by form", cut(who.getName()), address(who));
    }

    @EventListener
    void passwordWasRight(AuthenticationSuccessEvent event) {
        Authentication who = event.getAuthentication();
        String key = cut(who.getName()) + " from " + address(who);
        if (programs.asMap().putIfAbsent(key, Boolean.TRUE) == null) {
            LOG.info("password accepted: {}", key);
        }
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication who = event.getAuthentication();
        LOG.warn(
                "sign-in refused: {} from {}: {}",
                cut(who.getName()),
                address(who),
                event.getException().getClass().getSimpleName());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        LOG.info("signed out: {}", cut(event.getAuthentication().getName()));
    }

    /** Somebody was let in without the form. */
    void entered(String door, String who, HttpServletRequest request) {
        LOG.info("let in: {} from {} by {}", cut(who), request.getRemoteAddr(), door);
    }

    /** A session was ended because its account is another now. */
    void ended(String who, HttpServletRequest request) {
        LOG.info("session ended: {} from {}: the account was changed", cut(who), request.getRemoteAddr());
    }

    void passwordChanged(String who, HttpServletRequest request) {
        LOG.info("password changed: of {} from {} by a command of this machine", cut(who), request.getRemoteAddr());
    }

    /** A request was refused, whoever sent it. */
    void refused(String why, HttpServletRequest request) {
        LOG.warn(
                "refused: {} {} of {} from {}: {}",
                cut(request.getMethod()),
                cut(request.getRequestURI()),
                cut(String.valueOf(request.getRemoteUser())),
                request.getRemoteAddr(),
                why);
    }

    private static String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "?";
    }

    private static String cut(@Nullable String text) {
        String given = text == null ? "" : text;
        return given.length() <= LONGEST ? given : given.substring(0, LONGEST) + "…";
    }
}
