package gongkai.access;

import gongkai.platform.installation.Installation;
import gongkai.platform.installation.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How commands on this machine reach the server that holds the embedded database: a file in the data folder, readable for
 * its owner alone, with the server's port and a token made anew at each start. Who may read the file may read the
 * database beside it, so the token opens nothing that was closed.
 */
@Component
public class LocalCommandToken implements DisposableBean {

    /** In whose name a command on this machine brings something. */
    public static final String WHO = "command-line";

    private static final String FILE = "server";

    private final Path folder;
    private final String token;

    LocalCommandToken(Installation installation) {
        this.folder = installation.folder();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    /** @param port on the loopback interface */
    public record Address(int port, String token) {}

    /** Where the server of a data folder says it is; it may have been killed since. Empty where no file says so. */
    public static Optional<Address> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            return Optional.of(new Address(Integer.parseInt(lines.get(0)), lines.get(1)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether that is the token, told in the same time for every wrong one. */
    public boolean opens(String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @EventListener
    void announce(WebServerInitializedEvent started) throws IOException {
        PrivateFiles.createFolder(folder);
        String unfinished = FILE + ".new";
        PrivateFiles.write(folder, unfinished, started.getWebServer().getPort() + "\n" + token + "\n");
        Files.move(
                folder.resolve(unfinished),
                folder.resolve(FILE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
