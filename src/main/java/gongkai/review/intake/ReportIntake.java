package gongkai.review.intake;

import gongkai.access.CurrentUser;
import gongkai.access.OfficersOnly;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingBusy;
import gongkai.reading.budget.ReadingThreads;
import gongkai.reading.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The way of a document into the ledger: its bytes are opened, read, and stored with all it says, pending
 * review; see {@link ReadingStore}.
 */
@Service
public class ReportIntake implements AutoCloseable {

    private static final int MOST_READINGS = 2;

    /** What one reading may need, with as much again for everybody else. */
    private static final long MEMORY_OF_A_READING = 700L * 1024 * 1024;

    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How many documents may be on their way in, of up to {@link gongkai.reading.document.DocumentReader#MAX_BYTES} each. */
    private static final int MOST_BODIES = 32;

    private final ReportReader reader;
    private final ReadingStore store;
    private final CurrentUser user;
    private final ReadingThreads threads;
    private final Semaphore bodies = new Semaphore(MOST_BODIES);

    ReportIntake(ReportReader reader, ReadingStore store, CurrentUser user) {
        this.reader = reader;
        this.store = store;
        this.user = user;
        this.threads = new ReadingThreads("reading-", readings(), WAITING, PATIENCE);
    }

    /** How many documents are read at once: a reading may take all of a processor, and half of them are left to others. */
    private static int readings() {
        Runtime machine = Runtime.getRuntime();
        long room = machine.maxMemory() / MEMORY_OF_A_READING;
        return (int) Math.clamp(Math.min(room, machine.availableProcessors() / 2), 1, MOST_READINGS);
    }

    /**
     * Receives a document as it comes over the wire.
     *
     * @param assumedYear the report year of a document that prints none; null where the document has to say it
     * @param gone whether nobody waits for it any more
     * @throws gongkai.reading.budget.UnreadableDocument with nothing stored, as with the two others
     * @throws ReadingBusy where too many documents wait
     * @throws gongkai.reading.budget.ReadingAbandoned where nobody waits any more
     */
    @OfficersOnly
    public IntakeResult receive(String fileName, InputStream body, @Nullable Integer assumedYear, BooleanSupplier gone)
            throws IOException {
        if (!bodies.tryAcquire()) {
            throw new ReadingBusy();
        }
        try (SpooledFile file = SpooledFile.of(fileName, body)) {
            return receive(fileName, file::bytes, assumedYear, user.name(), gone);
        } finally {
            bodies.release();
        }
    }

    /**
     * Receives a document of any format that {@link gongkai.reading.document.DocumentReader DocumentReader} opens.
     *
     * @throws gongkai.reading.budget.UnreadableDocument with nothing stored
     */
    @OfficersOnly
    public IntakeResult receive(String fileName, byte[] bytes) {
        return receive(fileName, bytes, null);
    }

    /** @param assumedYear the report year of a document that prints none; null where the document has to say it */
    @OfficersOnly
    public IntakeResult receive(String fileName, byte[] bytes, @Nullable Integer assumedYear) {
        return receive(fileName, () -> bytes, assumedYear, user.name(), () -> false);
    }

    private IntakeResult receive(
            String fileName, Callable<byte[]> file, @Nullable Integer assumedYear, String who, BooleanSupplier gone) {
        // the thread that reads knows nobody
        String name = VisibleText.line(fileName);
        return threads.call(reader.budget(name), gone, () -> {
            byte[] bytes = file.call();
            return store.store(reader.read(name, bytes, assumedYear), name, bytes, who);
        });
    }

    /** Receives a text that was copied out of a document; its bytes are the text in UTF-8. */
    @OfficersOnly
    public IntakeResult receiveText(String name, String text, @Nullable Integer assumedYear) {
        return receive(name.isBlank() ? "pasted.txt" : name, text.getBytes(StandardCharsets.UTF_8), assumedYear);
    }

    /** What a document says and what the checks find in it. Nothing is stored. */
    public IntakeResult.Read read(String fileName, byte[] bytes) {
        return threads.call(reader.budget(fileName), () -> false, () -> {
            Reading reading = reader.read(fileName, bytes, null);
            return new IntakeResult.Read(reading, store.findings(reading, reading.claims(), null));
        });
    }

    /** Lets what is being read end, and takes nothing more. */
    @Override
    public void close() {
        threads.close();
    }
}
