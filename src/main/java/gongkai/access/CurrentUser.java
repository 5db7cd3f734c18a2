package gongkai.access;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever is signed in, by whatever door: in his name things are done. */
@Component
public class CurrentUser {

    private static final Set<String> OFFICERS = Set.of("ROLE_" + Role.Names.OFFICER, "ROLE_" + Role.Names.ADMIN);

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

    /** Whether he may feed the ledger: what the services ask by {@link OfficersOnly}, and the pages before they offer it. */
    public boolean mayDecide() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getAuthorities().stream().anyMatch(may -> OFFICERS.contains(may.getAuthority()));
    }
}
