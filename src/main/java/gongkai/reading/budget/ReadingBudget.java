package gongkai.reading.budget;

import com.sun.management.ThreadMXBean;
import gongkai.reading.budget.UnreadableDocument.Problem;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What is left of the {@link ReadingLimits} of one document. It belongs to the thread that reads the document, and every
 * loop whose length the document decides asks it, so that a reading ends by itself: no thread is interrupted, since one
 * that is writing to the embedded database would lose the database's file with it.
 */
public final class ReadingBudget {

    private static final ScopedValue<ReadingBudget> CURRENT = ScopedValue.newInstance();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Asking for what a thread has allocated costs more than asking for the time. */
    private static final int CALLS_BETWEEN = 16;

    private final String fileName;
    private final ReadingLimits limits;
    private volatile long started;
    private volatile boolean begun;
    private volatile boolean abandoned;
    private int cells;
    private long cellText;
    private long allocation = Long.MAX_VALUE;
    private int calls;

    /** @param fileName for the sentences that refuse it */
    public ReadingBudget(String fileName, ReadingLimits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    /** Whether this thread reads a document. */
    static boolean isBound() {
        return CURRENT.isBound();
    }

    /** Does some work at the expense of this budget, whose time begins now. */
    <T> T spend(Callable<T> work) throws Exception {
        started = System.nanoTime();
        begun = true;
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /**
     * Asked by every loop whose length a document decides.
     *
     * @throws UnreadableDocument where the document has cost too much
     * @throws ReadingAbandoned where nobody waits for it any more
     */
    public static void check() {
        if (CURRENT.isBound()) {
            CURRENT.get().ask();
        }
    }

    /** The same where a few bytes of a document may have become a lot of memory since it was asked last. */
    public static void weigh() {
        if (CURRENT.isBound()) {
            CURRENT.get().calls = CALLS_BETWEEN - 1;
            CURRENT.get().ask();
        }
    }

    /** How long a text may be. */
    public static int characters() {
        return CURRENT.isBound() ? CURRENT.get().limits.characters() : ReadingLimits.USUAL.characters();
    }

    /**
     * Takes a cell of a table, or the places that a merged one covers.
     *
     * @param length of its text
     */
    public static void cells(int count, int length) {
        if (CURRENT.isBound()) {
            CURRENT.get().take(count, length);
        }
    }

    /** From now on, and until this is called again, a library may allocate so much for this document. */
    public static void allocate(long bytes) {
        if (CURRENT.isBound()) {
            CURRENT.get().allocation = THREADS.getCurrentThreadAllocatedBytes() + bytes;
        }
    }

    private void ask() {
        if (abandoned) {
            throw new ReadingAbandoned(fileName);
        }
        if (isOverdue(0)) {
            throw tooSlow();
        }
        if (++calls % CALLS_BETWEEN == 0 && THREADS.getCurrentThreadAllocatedBytes() > allocation) {
            throw tooLarge();
        }
    }

    private void take(int count, int length) {
        cells += count;
        cellText += length;
        if (cells > limits.cells() || cellText > 4L * limits.characters()) {
            throw new UnreadableDocument(Problem.TOO_MANY_CELLS, fileName, limits.cells());
        }
        ask();
    }

    /** Whether the work has begun: until then its time does not run. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether its time has run out, and so many seconds more. */
    boolean isOverdue(long seconds) {
        return begun
                && System.nanoTime() - started
                        > limits.time().plusSeconds(seconds).toNanos();
    }

    UnreadableDocument tooSlow() {
        return new UnreadableDocument(Problem.TOO_SLOW, fileName, limits.time().toSeconds());
    }

    UnreadableDocument tooLarge() {
        return new UnreadableDocument(Problem.TOO_MUCH_MEMORY, fileName);
    }

    /** Lets the work end at its next question, with nothing stored. Called by any thread. */
    void abandon() {
        abandoned = true;
    }
}
