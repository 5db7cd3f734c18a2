package gongkai.access;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever is signed in, by whatever door: in his name things are done. */
@Component
public class CurrentUser {

    /**
     * The name of his account.
     *
     * @throws AuthenticationCredentialsNotFoundException where nobody is signed in
     */
    public String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return authentication.getName();
    }
}
