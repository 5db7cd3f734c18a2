package gongkai.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of the embedded database whose every write is on the disk when it returns: {@code jdbc:h2:synced:/folder/gongkai}.
 * H2 itself hands its writes to the operating system and forces them to the disk only when it closes the database. What it
 * confirmed in between goes with a power cut, and since a disk may write in another order than it was told and H2 takes
 * unused space of the file again, older data could go with it.
 *
 * <p>Each opening of a file has a name of its own. H2 keeps open databases by name, and one whose file failed it strikes out
 * again whenever a connection to it is used; it must not strike out the one that was opened in its place.
 */
public final class SyncedFile extends FilePathWrapper {

    static final String SCHEME = "synced";

    /** What a disk writes wholly or not at all, and the size in which H2 allots space. */
    private static final int BLOCK = 4096;

    private static final char AFTER_NUMBER = '@';

    /** How often the file of this path has been closed. */
    private static final Map<String, Integer> CLOSED = new ConcurrentHashMap<>();

    /** Lets H2 find this scheme; does nothing the second time. */
    static void register() {
        FilePath.register(new SyncedFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String path) {
        String rest = path.substring(SCHEME.length() + 1);
        int digits = 0;
        while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0 && digits < rest.length() && rest.charAt(digits) == AFTER_NUMBER;
        return FilePath.get(numbered ? rest.substring(digits + 1) : rest);
    }

    @Override
    public FilePath toRealPath() {
        String real = getBase().toRealPath().toString();
        return getPath(SCHEME + ":" + CLOSED.getOrDefault(real, 0) + AFTER_NUMBER + real);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = getBase().open(mode);
        return mode.equals("r") || !name.endsWith(DatabaseFile.SUFFIX)
                ? file // temporary files do not outlive the process
                : new Channel(file, getBase().toRealPath().toString());
    }

    private static final class Channel extends FileBase {

        private final FileChannel file;
        private final String path;

        Channel(FileChannel file, String path) {
            this.file = file;
            this.path = path;
        }

        /**
         * The last block apart and after the others: it ends a piece of the file and makes it valid, and H2 would take the
         * piece as it is even where what stands before its end never came to the disk.
         */
        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            int length = from.remaining();
            int end = from.limit();
            int last = length % BLOCK == 0 ? BLOCK : length % BLOCK;
            if (length > last) {
                from.limit(end - last);
                writeAndForce(from, position);
                from.limit(end);
            }
            writeAndForce(from, position + length - last);
            return length;
        }

        private void writeAndForce(ByteBuffer from, long position) throws IOException {
            long at = position;
            while (from.hasRemaining()) {
                at += file.write(from, at);
            }
            file.force(false);
        }

        @Override
        public synchronized int write(ByteBuffer from) throws IOException {
            int written = write(from, file.position());
            file.position(file.position() + written);
            return written;
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return file.read(to);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long newPosition) throws IOException {
            file.position(newPosition);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            CLOSED.merge(path, 1, Integer::sum);
            file.close();
        }
    }
}
