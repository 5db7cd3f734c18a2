package gongkai.platform.database;

import gongkai.platform.database.DatabaseCheck.Found;
import gongkai.platform.installation.InstallationClock;
import gongkai.platform.installation.InstallationMark;
import gongkai.platform.installation.PrivateFiles;
import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the embedded database, made ready before anybody opens it. H2 does not roll a change of the schema back
 * when its process is killed. So the schema is never changed in place: a new database, or a changed copy of the old one,
 * is built beside it ({@code gongkai.new.mv.db}) and takes its place in one move when it is complete. Whenever the
 * process is killed, the file in its place is the old one or the new one, whole.
 */
public final class DatabaseFile {

    /** The database in its place. */
    public static final String NAME = "gongkai.mv.db";

    private static final String LOCK = "gongkai.lock";
    private static final String NO_PASSWORD = ""; // of a database that is older than the marks of installations
    private static final String BUILDING = "gongkai.new";
    private static final String COMPACTED = "gongkai.new.compact";
    private static final String READABLE_COPY = "gongkai.check";
    private static final String BEFORE = "gongkai-before-";
    private static final String BROKEN = "gongkai-broken-";
    static final String SUFFIX = ".mv.db";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    private final Path folder;
    private final Path place;
    private final Path building;
    private final String settings;
    private final List<Path> outdated = new ArrayList<>();

    /** @param folder the data folder; it need not exist yet */
    public DatabaseFile(Path folder) {
        this(folder, DatabaseConfiguration.H2_SETTINGS);
    }

    /** @param settings of the JDBC address under which it is built */
    public DatabaseFile(Path folder, String settings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.place = this.folder.resolve(NAME);
        this.building = this.folder.resolve(BUILDING + SUFFIX);
        this.settings = settings;
    }

    /** Brings what belongs into a database before it is used. */
    public interface Filling {
        /**
         * Called on a database that is built or changed, never on the one in its place.
         *
         * @param url the address of JDBC, for the user {@code gongkai}
         * @param password of that user
         */
        void fill(String url, String password);
    }

    /**
     * Returns when the database stands in its place with the schema of this version.
     *
     * @throws StartRefused where there is a file that cannot be used; it is then as it was, to the byte
     */
    public void prepare(Filling filling) {
        try {
            PrivateFiles.createFolder(folder);
            try (FileChannel channel = PrivateFiles.openForWriting(folder.resolve(LOCK));
                    FileLock lock = lock(channel)) {
                if (lock == null) {
                    throw new StartRefused(null, "start.in-use", folder);
                }
                try {
                    prepareAlone(filling);
                } finally {
                    sweep();
                }
            }
        } catch (IOException e) {
            throw new StartRefused(e, "start.io", folder, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The database as it was found, until it is closed.
     *
     * @param sweep removes what reading it needed
     */
    record Reading(Found found, Sweep sweep) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            sweep.run();
        }
    }

    private interface Sweep {
        void run() throws IOException;
    }

    /**
     * Finds the database in its place without changing it.
     *
     * @throws StartRefused where there is none that can be read
     */
    Reading read() throws IOException {
        Optional<InstallationMark> mark = InstallationMark.read(folder);
        if (!Files.exists(place)) {
            throw new StartRefused(
                    null, "start.installation.no-database", place, folder.resolve(InstallationMark.NAME));
        }
        return new Reading(find(mark, unfinished(mark)), this::sweepCopy);
    }

    private Optional<InstallationMark> unfinished(Optional<InstallationMark> mark) {
        return mark.isPresent() ? Optional.empty() : InstallationMark.readUnfinished(folder);
    }

    private Found find(Optional<InstallationMark> mark, Optional<InstallationMark> unfinished) throws IOException {
        List<String> passwords = Stream.concat(
                        Stream.concat(mark.stream(), unfinished.stream()).map(InstallationMark::password),
                        Stream.of(NO_PASSWORD))
                .toList();
        return new DatabaseCheck(place, folder.resolve(READABLE_COPY + SUFFIX), passwords).find();
    }

    /** Copies of earlier states that a start after the one that made them has come past: it may delete them. */
    public void deleteOutdated() {
        for (Path file : outdated) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} could not be deleted: {}", file, e.getMessage());
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void prepareAlone(Filling filling) throws IOException {
        sweep();
        outdated.addAll(earlierStates());
        Optional<InstallationMark> mark = InstallationMark.read(folder);
        if (!Files.exists(place)) {
            if (mark.isPresent()) {
                throw new StartRefused(
                        null, "start.installation.no-database", place, folder.resolve(InstallationMark.NAME));
            }
            build(filling);
            return;
        }
        Optional<InstallationMark> unfinished = unfinished(mark);
        Found found = find(mark, unfinished);
        boolean sealed = !found.password().equals(NO_PASSWORD);
        if (unfinished.isPresent() && sealed) { // killed between the database's move and that of its mark
            unfinished.get().finish(folder);
            mark = unfinished;
        }
        if (mark.isPresent()
                && found.installation() != null
                && !found.installation().equals(mark.get().id())) {
            throw new StartRefused(null, "start.installation.other", place, InstallationMark.NAME);
        }
        if (mark.isPresent()
                && sealed
                && found.sound()
                && found.installation() == null) { // it held its id when it was sealed
            throw new StartRefused(null, "start.database.lost", place);
        }
        PrivateFiles.closeToOthers(folder);
        if (found.sound()) {
            sayWhatIsNotWhole(found, mark);
        }
        if (found.sound() && found.pending().isEmpty() && sealed) {
            compact();
            return;
        }
        InstallationMark installation = mark.isPresent() ? mark.get() : InstallationMark.begin(folder);
        if (found.sound()) {
            upgrade(found, installation, filling);
        } else {
            mend(found, installation, filling);
        }
        if (mark.isEmpty()) {
            installation.finish(folder);
        }
    }

    /** A document that is damaged is no reason to show nothing, but it is said before anybody relies on the rest. */
    private void sayWhatIsNotWhole(Found found, Optional<InstallationMark> mark) throws IOException {
        if (Files.size(place) > DatabaseCheck.READ_WHOLE) {
            return;
        }
        try {
            List<String> problems = Verification.of(
                            Verification.database(found.url(), DatabaseConfiguration.H2_USER, found.password()),
                            mark.map(InstallationMark::id).orElse(null),
                            StartRefused.language())
                    .problems();
            if (!problems.isEmpty()) {
                System.err.println(
                        StartRefused.translate("start.database.places", place, problems.size(), problems.getFirst()));
            }
        } catch (SQLException e) {
            LOG.warn("the database could not be verified", e);
        }
    }

    private void build(Filling filling) throws IOException {
        LOG.info("building a new database");
        PrivateFiles.closeToOthers(folder);
        InstallationMark installation = InstallationMark.begin(folder);
        PrivateFiles.openForWriting(building).close();
        finish(installation.password(), installation, filling);
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(folder);
        installation.finish(folder);
        LOG.info("the database is in its place");
    }

    private void upgrade(Found found, InstallationMark installation, Filling filling) throws IOException {
        String to = found.version();
        LOG.info("upgrading a copy of the database to V{}", to);
        Files.copy(place, building);
        finish(found.password(), installation, filling);
        Path before = swap(BEFORE + "V" + to + "-");
        System.err.println(StartRefused.translate("start.upgraded", to, before.getFileName()));
    }

    private void mend(Found found, InstallationMark installation, Filling filling) throws IOException {
        LOG.info("the database was left half changed: copying it into a new one");
        PrivateFiles.openForWriting(building).close();
        long rows = new DatabaseRepair(place, found, url(building), installation.password()).run();
        finish(installation.password(), installation, filling);
        Path broken = swap(BROKEN);
        System.err.println(StartRefused.translate("start.mended", place, rows, broken.getFileName()));
    }

    /** Brings the file that is being built to this version, makes it this installation's, fills it and closes it. */
    private void finish(String password, InstallationMark installation, Filling filling) throws IOException {
        try {
            flyway(url(building), password).migrate();
            seal(password, installation);
        } catch (FlywayException | SQLException e) {
            throw new StartRefused(e, "start.not-upgraded", place, firstLine(e));
        }
        filling.fill(url(building), installation.password());
        if (Compaction.isLarge(building)) {
            Path compacted = folder.resolve(COMPACTED + SUFFIX);
            Compaction.copy(building, compacted);
            PrivateFiles.closeToOthers(folder);
            Files.move(compacted, building, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.force(building);
    }

    /** A file that is mostly empty is written anew beside it; where that fails it stays as it is. */
    private void compact() throws IOException {
        try {
            if (Compaction.isWorthwhile(place)) {
                long before = Files.size(place);
                Compaction.copy(place, building);
                PrivateFiles.closeToOthers(folder);
                PrivateFiles.force(building);
                Files.move(building, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                PrivateFiles.force(folder);
                LOG.info(
                        "the database was written anew without unused room: {} instead of {} bytes",
                        Files.size(place),
                        before);
            }
        } catch (IOException | MVStoreException | DbException e) {
            LOG.warn("the database stays as large as it is: {}", e.getMessage());
            delete(BUILDING);
        }
    }

    private void seal(String password, InstallationMark installation) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(building), DatabaseConfiguration.H2_USER, password);
                Statement statement = connection.createStatement()) {
            if (!password.equals(installation.password())) {
                statement.execute("alter user " + DatabaseConfiguration.H2_USER + " set password '"
                        + installation.password() + "'");
            }
            statement.execute("delete from installation");
            try (PreparedStatement row = connection.prepareStatement(DatabaseConfiguration.INSTALLATION)) {
                row.setString(1, installation.id());
                row.setObject(2, installation.created().atOffset(ZoneOffset.UTC));
                row.setObject(3, installation.created().atOffset(ZoneOffset.UTC));
                row.executeUpdate();
            }
        }
    }

    public static Flyway flyway(String url, String password) {
        return Flyway.configure()
                .dataSource(url, DatabaseConfiguration.H2_USER, password)
                .outOfOrder(true)
                .load();
    }

    /** The old file gets another name besides its own before the new one takes its place: at no moment is there none. */
    private Path swap(String prefix) throws IOException {
        Path kept = folder.resolve(prefix + STAMP.format(InstallationClock.now()) + SUFFIX);
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, place);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(place, kept); // a file system without links
            PrivateFiles.force(kept);
        }
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.force(folder);
        LOG.info("the database is in its place, the one before is {}", kept);
        return kept;
    }

    private List<Path> earlierStates() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEFORE + "*" + SUFFIX)) {
            files.forEach(found::add);
        }
        return found;
    }

    /** What a start that was killed has left behind; nothing of it was ever in use. */
    private void sweep() throws IOException {
        delete(BUILDING);
        delete(COMPACTED);
        sweepCopy();
    }

    private void sweepCopy() throws IOException {
        delete(READABLE_COPY);
    }

    private void delete(String name) throws IOException {
        for (String suffix : List.of(SUFFIX, ".trace.db")) {
            Files.deleteIfExists(folder.resolve(name + suffix));
        }
    }

    private String url(Path file) {
        return url(file, settings);
    }

    /** The JDBC address of a file that ends in {@code .mv.db}. */
    public static String url(Path file, String settings) {
        String name = file.toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + settings;
    }

    static String firstLine(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
