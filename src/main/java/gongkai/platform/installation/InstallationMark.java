package gongkai.platform.installation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * What marks a data folder as the home of one installation: the file {@code installation} beside the database, which holds
 * the same id and whose password it is. A folder that has the one without the other is never taken for a new one.
 *
 * <p>While the database is built or sealed the mark is called {@code installation.new}: it is there before the database can
 * need it, and stands for nothing before the database is in its place.
 *
 * @param id also stands in the database's table {@code installation}
 * @param password of the database's user
 */
public record InstallationMark(String id, Instant created, String password) {

    public static final String NAME = "installation";

    private static final String UNFINISHED = NAME + ".new";

    /**
     * The mark of a folder; empty where there is none.
     *
     * @throws StartRefused where it cannot be read
     */
    public static Optional<InstallationMark> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(file));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new StartRefused(e, "start.installation.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** The mark that a start was about to set when it was killed; empty where it is not whole. */
    public static Optional<InstallationMark> readUnfinished(Path folder) {
        try {
            return Optional.of(parse(folder.resolve(UNFINISHED)));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // so it was never in use either
        }
    }

    /** Makes up a new one and writes it, not yet as the folder's mark. */
    public static InstallationMark begin(Path folder) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        InstallationMark made = new InstallationMark(
                UUID.randomUUID().toString(),
                InstallationClock.instant().truncatedTo(ChronoUnit.MILLIS),
                HexFormat.of().formatHex(secret));
        Properties properties = new Properties();
        properties.setProperty("id", made.id());
        properties.setProperty("created", made.created().toString());
        properties.setProperty("database-password", made.password());
        StringWriter text = new StringWriter();
        properties.store(text, StartRefused.translate("start.installation.comment"));
        PrivateFiles.write(folder, UNFINISHED, text.toString());
        return made;
    }

    /** Makes it the folder's mark, now that the database is in its place. */
    public void finish(Path folder) throws IOException {
        Files.move(folder.resolve(UNFINISHED), folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(folder);
    }

    private static InstallationMark parse(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return new InstallationMark(
                value(properties, "id"),
                Instant.parse(value(properties, "created")),
                value(properties, "database-password"));
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + "?");
        }
        return value;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "installation " + id;
    }
}
