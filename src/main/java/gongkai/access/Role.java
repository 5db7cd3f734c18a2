package gongkai.access;

import java.util.Collection;
import java.util.EnumSet;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What a user may do. A view names the role it needs by {@code @RolesAllowed(Role.Names.…)}. */
public enum Role {
    /** Sees every dashboard and every source. */
    READER,
    /** Feeds the ledger: reads, reviews, accepts, publishes. */
    OFFICER,
    /** Users, audit, targets, technical metrics. */
    ADMIN;

    /** What the names of roles let one do: whoever may do anything may read. */
    static Collection<GrantedAuthority> authorities(String... names) {
        EnumSet<Role> roles = EnumSet.of(READER);
        for (String name : names) {
            roles.add(valueOf(name));
        }
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role.name()).toList());
    }

    /** The same names as constants, for annotations. */
    public static final class Names {
        public static final String READER = "READER";
        public static final String OFFICER = "OFFICER";
        public static final String ADMIN = "ADMIN";

        /** What a wall display may do, whoever opened it: show itself. Nobody is given it as a user. */
        public static final String WALL = "WALL";

        /** What a command of this machine may do beside what an officer may. Nobody is given it as a user. */
        public static final String LOCAL = "LOCAL";

        private Names() {}
    }
}
