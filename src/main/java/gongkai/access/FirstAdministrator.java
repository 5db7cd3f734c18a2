package gongkai.access;

import java.security.SecureRandom;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Creates the user {@code admin} when there is nobody who could sign in: with the password of
 * {@code GONGKAI_ADMIN_PASSWORD}, or with a generated one that is printed once and stored nowhere.
 */
@Component
@ConditionalOnProperty(name = "gongkai.command", matchIfMissing = true, havingValue = "false")
class FirstAdministrator implements ApplicationRunner {

    static final String NAME = "admin";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; // none that look alike

    private final Users users;
    private final String given;

    FirstAdministrator(Users users, @Value("${GONGKAI_ADMIN_PASSWORD:}") String given) {
        this.users = users;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!users.isEmpty()) {
            return;
        }
        String password = given.isBlank() ? generated() : given;
        users.addFirst(NAME, password, EnumSet.allOf(Role.class));
        if (password.length() < Users.SHORTEST_PASSWORD) {
            System.err.println("  The password of " + NAME + " is shorter than " + Users.SHORTEST_PASSWORD
                    + " characters: change it before others can reach this server.");
        }
        if (given.isBlank()) {
            System.err.println();
            System.err.println("  First start. Sign in as: " + NAME);
            System.err.println("  Password (shown only now): " + password);
            System.err.println();
        }
    }

    /** Twenty letters of 32: 100 bits. */
    private static String generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
