package gongkai.access;

/** What a user may do. A view names the role it needs by {@code @RolesAllowed(Role.Names.…)}. */
public enum Role {
    /** Sees every dashboard and every source. */
    READER,
    /** Feeds the ledger: reads, reviews, accepts, publishes. */
    OFFICER,
    /** Users, audit, targets, technical metrics. */
    ADMIN;

    /** The same names as constants, for annotations. */
    public static final class Names {
        public static final String READER = "READER";
        public static final String OFFICER = "OFFICER";
        public static final String ADMIN = "ADMIN";

        private Names() {}
    }
}
