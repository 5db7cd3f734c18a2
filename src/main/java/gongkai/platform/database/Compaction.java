package gongkai.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Writes a database file anew without the room that it no longer uses. H2 writes what changes behind what it has, and takes
 * up old room little by little: after a large load a file is many times as large as what it holds.
 */
final class Compaction {

    /** Below this, room is not worth the writing. */
    private static final long SMALL = 16L << 20;

    /** Per cent of a file that is in use; with less, it is written anew. */
    private static final int USED = 50;

    private Compaction() {}

    /** Whether a file that is just being built is worth it: as it is written it is packed, to about a third. */
    static boolean isLarge(Path file) throws IOException {
        return Files.size(file) >= SMALL;
    }

    /** Whether a closed file is mostly empty. It is not written to. */
    static boolean isWorthwhile(Path file) throws IOException {
        if (!isLarge(file)) {
            return false;
        }
        MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open();
        try {
            FileStore<?> blocks = store.getFileStore();
            return blocks.getFillRate() * blocks.getChunksFillRate() < USED * 100;
        } finally {
            store.closeImmediately();
        }
    }

    /**
     * Copies a closed file, page by page and packed; what is in the way of the copy is replaced.
     *
     * @throws IOException where the file cannot be read or the copy not be written; the file is as it was
     */
    static void copy(Path file, Path copy) throws IOException {
        Files.deleteIfExists(copy);
        try {
            MVStore.compact(file.toString(), copy.toString(), true, null);
        } catch (MVStoreException | DbException e) {
            throw new IOException(e);
        }
    }
}
