package gongkai.ui.page;

/**
 * Knows the names that may stand in the addresses of a package's views. The page of a name that nothing has helps on in
 * words; this tells programs the same by its status.
 */
@FunctionalInterface
public interface EntityRoutes {

    /** @param path without a leading slash: {@code units/nobody}; an address of another package leads somewhere */
    boolean leadsNowhere(String path);
}
