package gongkai.platform.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** The files of the data folder: their owner alone may read them, and what is made is forced to the disk. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    /** How the names of the files begin that are in the folder of an installation. */
    private static final List<String> OURS = List.of("gongkai", InstallationMark.NAME, "server", "first-password");

    private PrivateFiles() {}

    /** Makes the folder where it is not there yet. */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, owned(folder, FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (parent != null) {
            force(parent);
        }
    }

    /** Opens a file, which is made where it is not there yet. */
    public static FileChannel openForWriting(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), owned(file, FILE));
    }

    /** Writes a file anew and forces it, with its entry in the folder. */
    public static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (FileChannel channel = openForWriting(file)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        force(folder);
    }

    /**
     * Takes from others what they may do with our files and with their folder, and says so where they could do anything.
     * What is not ours stays as it is, and so does a folder that has more than ours in it. Where something cannot be
     * closed, that is said, and it is used all the same.
     */
    public static void closeToOthers(Path folder) throws IOException {
        if (!hasModes(folder)) {
            return;
        }
        int closed = 0;
        boolean shared = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isOurs(file)) {
                    closed += narrow(file, FILE);
                } else {
                    shared = true;
                }
            }
        }
        if (!shared) {
            closed += narrow(folder, FOLDER);
        }
        if (closed > 0) {
            System.err.println(StartRefused.translate("start.closed-to-others", folder, closed));
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return OURS.stream().anyMatch(name::startsWith) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static int narrow(Path path, Set<PosixFilePermission> allowed) {
        try {
            if (allowed.containsAll(Files.getPosixFilePermissions(path))) {
                return 0;
            }
            Files.setPosixFilePermissions(path, allowed);
            return 1;
        } catch (IOException e) {
            System.err.println(StartRefused.translate("start.open-to-others", path, String.valueOf(e.getMessage())));
            return 0;
        }
    }

    /** Onto the disk: what is moved into place must not be younger than its content. */
    public static void force(Path path) throws IOException {
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

    private static FileAttribute<?>[] owned(Path path, Set<PosixFilePermission> permissions) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || hasModes(parent)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
