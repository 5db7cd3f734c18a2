package gongkai.base;

import gongkai.base.DatabaseCheck.Found;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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

    private static final String BUILDING = "gongkai.new";
    private static final String READABLE_COPY = "gongkai.check";
    private static final String BEFORE = "gongkai-before-";
    private static final String BROKEN = "gongkai-broken-";
    private static final String SUFFIX = ".mv.db";
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

    /**
     * Returns when the database stands in its place with the schema of this version.
     *
     * @param fill brings what belongs into a database before it is used, given its JDBC address; called on one that is
     *     built or changed, never on the one in its place
     * @throws StartRefused where there is a file that cannot be used; it is then as it was, to the byte
     */
    public void prepare(Consumer<String> fill) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("gongkai.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                if (lock == null) {
                    throw new StartRefused(null, "start.in-use", folder);
                }
                try {
                    prepareAlone(fill);
                } finally {
                    sweep();
                }
            }
        } catch (IOException e) {
            throw new StartRefused(e, "start.io", folder, String.valueOf(e.getMessage()));
        }
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

    private void prepareAlone(Consumer<String> fill) throws IOException {
        sweep();
        outdated.addAll(earlierStates());
        if (!Files.exists(place)) {
            build(fill);
            return;
        }
        Found found = new DatabaseCheck(place, folder.resolve(READABLE_COPY + SUFFIX)).find();
        if (!found.sound()) {
            mend(found, fill);
        } else if (!found.pending().isEmpty()) {
            upgrade(found, fill);
        }
    }

    private void build(Consumer<String> fill) throws IOException {
        LOG.info("building a new database");
        finish(fill);
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        LOG.info("the database is in its place");
    }

    private void upgrade(Found found, Consumer<String> fill) throws IOException {
        String to = found.pending().getLast();
        LOG.info("upgrading a copy of the database to V{}", to);
        Files.copy(place, building);
        finish(fill);
        Path before = swap(BEFORE + "V" + to + "-");
        System.err.println(StartRefused.say("start.upgraded", to, before.getFileName()));
    }

    private void mend(Found found, Consumer<String> fill) throws IOException {
        LOG.info("the database was left half changed: copying it into a new one");
        long rows = new DatabaseRepair(place, found, url(building)).run();
        finish(fill);
        Path broken = swap(BROKEN);
        System.err.println(StartRefused.say("start.mended", place, rows, broken.getFileName()));
    }

    /** Brings the file that is being built to this version, fills it and closes it. */
    private void finish(Consumer<String> fill) throws IOException {
        try {
            Flyway.configure()
                    .dataSource(url(building), DatabaseConfiguration.H2_USER, "")
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused(e, "start.not-upgraded", place, firstLine(e));
        }
        fill.accept(url(building));
        force(building);
    }

    /** The old file gets another name besides its own before the new one takes its place: at no moment is there none. */
    private Path swap(String prefix) throws IOException {
        Path kept = folder.resolve(prefix + STAMP.format(HouseTime.now()) + SUFFIX);
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, place);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(place, kept); // a file system without links
            force(kept);
        }
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
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
        for (String name : List.of(BUILDING, READABLE_COPY)) {
            for (String suffix : List.of(SUFFIX, ".trace.db")) {
                Files.deleteIfExists(folder.resolve(name + suffix));
            }
        }
    }

    private String url(Path file) {
        return url(file, settings);
    }

    /** The JDBC address of a file that ends in {@code .mv.db}. */
    static String url(Path file, String settings) {
        String name = file.toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + settings;
    }

    static String firstLine(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    /** Onto the disk: what is moved into place must not be younger than its content. */
    private static void force(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!isFolder) { // not every system opens a folder
                throw e;
            }
        }
    }
}
