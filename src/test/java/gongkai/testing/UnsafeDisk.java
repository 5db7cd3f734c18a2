package gongkai.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 ({@code unsafe:/folder/…}) of which the power can be cut and which can be full. It remembers beside each file
 * what was forced, and which blocks were written since: of those a cut keeps any, as a disk does that writes in an order of
 * its own.
 */
public final class UnsafeDisk extends FilePathWrapper {

    /** Before the path of a file in an address of JDBC. */
    public static final String SCHEME = "unsafe";

    private static final int BLOCK = 4096;
    private static final Map<String, Platter> PLATTERS = new ConcurrentHashMap<>();
    private static final AtomicInteger FORCED = new AtomicInteger();
    private static volatile boolean full;

    /** Puts the disk under the files that an address of the embedded database names. */
    public static String under(String url) {
        FilePath.register(new UnsafeDisk());
        return url.replace("jdbc:h2:synced:", "jdbc:h2:synced:" + SCHEME + ":");
    }

    /** The same without what forces writes to the disk, as H2 is by itself. */
    public static String bare(String url) {
        return under(url).replace("synced:", "");
    }

    /** How often anything was forced to a disk so far. */
    public static int forced() {
        return FORCED.get();
    }

    /** From now on no write finds room, or each does again. */
    public static void full(boolean isFull) {
        full = isFull;
    }

    /** What is on the disk when the power is cut now. */
    public static byte[] cut(Path file, Random random) {
        Platter platter = PLATTERS.get(file.toAbsolutePath().normalize().toString());
        if (platter == null) {
            throw new IllegalStateException("never opened: " + file);
        }
        return platter.cut(random);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = getBase().open(mode);
        String path = getBase().toRealPath().toString();
        if (mode.equals("r")) {
            return file;
        }
        return new Head(file, PLATTERS.computeIfAbsent(path, Platter::of));
    }

    private record Write(long position, byte[] bytes) {}

    private static final class Platter {

        private byte[] forced;
        private final List<Write> pending = new ArrayList<>();

        private Platter(byte[] forced) {
            this.forced = forced;
        }

        static Platter of(String path) {
            try {
                return new Platter(Files.readAllBytes(Path.of(path)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized void write(long position, byte[] bytes) {
            for (int at = 0; at < bytes.length; at += BLOCK) {
                pending.add(
                        new Write(position + at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + BLOCK))));
            }
        }

        synchronized void force() {
            FORCED.incrementAndGet();
            pending.forEach(write -> forced = with(forced, write));
            pending.clear();
        }

        synchronized void truncate(long size) {
            if (forced.length > size) {
                forced = Arrays.copyOf(forced, (int) size);
            }
            pending.removeIf(write -> write.position() >= size);
        }

        synchronized byte[] cut(Random random) {
            byte[] left = forced.clone();
            int kept = random.nextInt(4); // none, few, most or all of them
            for (Write write : pending) {
                if (random.nextInt(3) < kept) {
                    left = with(left, write);
                }
            }
            return left;
        }

        private static byte[] with(byte[] bytes, Write write) {
            int end = (int) write.position() + write.bytes().length;
            byte[] result = bytes.length < end ? Arrays.copyOf(bytes, Math.max(end, bytes.length)) : bytes;
            System.arraycopy(write.bytes(), 0, result, (int) write.position(), write.bytes().length);
            return result;
        }
    }

    private static final class Head extends FileBase {

        private final FileChannel file;
        private final Platter platter;

        Head(FileChannel file, Platter platter) {
            this.file = file;
            this.platter = platter;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            int written = file.write(from, position);
            platter.write(position, Arrays.copyOf(bytes, written));
            return written;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            int written = write(from, file.position());
            file.position(file.position() + written);
            return written;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            file.force(metaData);
            platter.force();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            platter.truncate(size);
            return this;
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
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
