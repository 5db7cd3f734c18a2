package gongkai.access;

import gongkai.platform.installation.Sha256;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Somebody who may sign in, as the database knew him at one moment. Password, roles and being enabled together are his
 * standing: whoever was let in by another one is let in no longer.
 */
public final class Account extends User {

    private final String standing;

    Account(String name, String passwordHash, Collection<? extends GrantedAuthority> authorities, boolean enabled) {
        super(name, passwordHash, enabled, true, true, true, authorities);
        this.standing = standing(passwordHash, authorities, enabled);
    }

    /** 64 hexadecimal digits that tell nothing of the password. */
    public String standing() {
        return standing;
    }

    private static String standing(
            String passwordHash, Collection<? extends GrantedAuthority> authorities, boolean enabled) {
        String all = passwordHash + "\n"
                + authorities.stream().map(String::valueOf).sorted().toList() + "\n" + enabled;
        return Sha256.of(all);
    }
}
