package gongkai.review.intake;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The bytes of a document while it waits to be read, outside of the memory: in a temporary file that goes with its last
 * use, also where the server is killed.
 */
final class SpooledFile implements AutoCloseable {

    /** However slowly they come. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FileChannel file;

    private SpooledFile(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes a body in. One byte more than a document may have is enough to say that it is too large: the rest is not taken.
     *
     * @throws UnreadableDocument where it does not end
     */
    static SpooledFile of(String fileName, InputStream body) throws IOException {
        long since = System.nanoTime();
        Path path = Files.createTempFile("gongkai-", ".upload");
        SpooledFile spooled = new SpooledFile(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        try {
            byte[] piece = new byte[64 * 1024];
            int room = DocumentReader.MAX_BYTES + 1;
            for (int n = body.read(piece, 0, Math.min(room, piece.length));
                    n >= 0 && room > 0;
                    n = body.read(piece, 0, Math.min(room, piece.length))) {
                if (System.nanoTime() - since > LONGEST.toNanos()) {
                    throw new UnreadableDocument(Problem.TOO_SLOW, fileName, LONGEST.toSeconds());
                }
                ByteBuffer taken = ByteBuffer.wrap(piece, 0, n);
                while (taken.hasRemaining()) {
                    spooled.file.write(taken);
                }
                room -= n;
            }
            return spooled;
        } catch (IOException | RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    /** All of them, in memory. */
    byte[] bytes() throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) file.size());
        while (all.hasRemaining() && file.read(all, all.position()) >= 0) {
            ReadingBudget.check();
        }
        return all.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
