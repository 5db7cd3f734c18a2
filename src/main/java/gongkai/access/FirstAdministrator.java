package gongkai.access;

import gongkai.platform.installation.Installation;
import gongkai.platform.installation.PrivateFiles;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Creates the user {@code admin} when there is nobody who could sign in: with the password of
 * {@code GONGKAI_ADMIN_PASSWORD}, or with a generated one that is printed once. Until it has been printed it lies in a file
 * of the data folder that its owner alone can read: a start that is killed between the two leaves nobody locked out, and a
 * password that was printed is the one that opens.
 */
@Component
@ConditionalOnProperty(name = "gongkai.command", matchIfMissing = true, havingValue = "false")
public class FirstAdministrator implements ApplicationRunner {

    static final String NAME = "admin";
    private static final String UNPRINTED = "first-password";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; // none that look alike

    private final Users users;
    private final PasswordEncoder encoder;
    private final String given;
    private final Path folder;

    FirstAdministrator(
            Users users,
            PasswordEncoder encoder,
            @Value("${GONGKAI_ADMIN_PASSWORD:}") String given,
            Installation installation) {
        this.users = users;
        this.encoder = encoder;
        this.given = given;
        this.folder = installation.folder();
    }

    /** Creates the user where there is none, and prints nothing of a generated password yet. */
    public void create() {
        if (!users.isEmpty()) {
            return;
        }
        String password = given.isBlank() ? generated() : given;
        if (given.isBlank()) {
            keep(password);
        } else if (password.length() < Users.SHORTEST_PASSWORD) {
            System.err.println("  The password of " + NAME + " is shorter than " + Users.SHORTEST_PASSWORD
                    + " characters: change it before others can reach this server.");
        }
        users.addFirst(NAME, password, EnumSet.allOf(Role.class));
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean first = users.isEmpty();
        create();
        if (!first && !given.isBlank() && !opens(given)) {
            System.err.println(StartRefused.translate("start.password-ignored", NAME));
        }
        Path unprinted = folder.resolve(UNPRINTED);
        if (!Files.exists(unprinted)) {
            return;
        }
        String password = Files.readString(unprinted).strip();
        if (opens(password)) {
            System.err.println();
            System.err.println("  First start. Sign in as: " + NAME);
            System.err.println("  Password (shown only now): " + password);
            System.err.println();
        }
        Files.delete(unprinted);
    }

    /** Not where it was changed since, or where the database is another one. */
    private boolean opens(String password) {
        try {
            return encoder.matches(password, users.loadUserByUsername(NAME).getPassword());
        } catch (UsernameNotFoundException e) {
            return false;
        }
    }

    private void keep(String password) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(folder, UNPRINTED, password);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(UNPRINTED).toString(), e);
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
