package gongkai.reading.budget;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which documents are read: few, so that readings cannot starve the rest of the server, with a bounded
 * line before them, and a stack that is deep enough for whatever nests.
 */
public final class ReadingThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingThreads.class);
    private static final long STACK = 16L * 1024 * 1024;
    private static final long POLL_MILLIS = 250;

    /** A reading that has not stopped so many seconds after its time is given up; its thread stays occupied. */
    private static final int GRACE_SECONDS = 10;

    /** Of those who read outside of the intake: a document that is there already, or one on the command line. */
    public static final ReadingThreads ASIDE = new ReadingThreads("reading-aside-", 1, 64, Duration.ofMinutes(2));

    private final ThreadPoolExecutor threads;
    private final Set<ReadingBudget> running = ConcurrentHashMap.newKeySet();
    private final Duration patience;

    /**
     * @param name before the number of a thread; nothing that a document says is ever in it
     * @param line how many documents may wait
     * @param patience how long one may wait
     */
    public ReadingThreads(String name, int count, int line, Duration patience) {
        AtomicInteger made = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(count, count, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(line), work -> {
                    Thread thread = new Thread(null, work, name + (made.getAndIncrement() % count + 1), STACK);
                    thread.setDaemon(true);
                    return thread;
                });
        this.threads.allowCoreThreadTimeOut(true);
        this.patience = patience;
    }

    /**
     * Does the work on one of the threads and gives what comes of it; at once where this thread is one that reads.
     *
     * @param gone whether nobody waits for it any more; asked now and then by the calling thread
     * @throws ReadingBusy where too many wait
     * @throws ReadingAbandoned where nobody waits any more
     * @throws UnreadableDocument where the work took too long, or more memory than there is
     */
    public <T> T call(ReadingBudget budget, BooleanSupplier gone, Callable<T> work) {
        if (ReadingBudget.isBound()) {
            return here(budget, work);
        }
        FutureTask<T> task = new FutureTask<>(() -> spend(budget, work));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw new ReadingBusy();
        }
        long since = System.nanoTime();
        while (true) {
            try {
                return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (gone.getAsBoolean()) {
                    budget.abandon();
                    threads.remove(task);
                    throw new ReadingAbandoned("a document");
                }
                if (!budget.hasBegun() && System.nanoTime() - since > patience.toNanos() && threads.remove(task)) {
                    throw new ReadingBusy();
                }
                if (budget.isOverdue(GRACE_SECONDS)) {
                    budget.abandon();
                    LOG.warn("A reading has not stopped {} seconds after its time; its thread is lost", GRACE_SECONDS);
                    throw budget.tooSlow();
                }
            } catch (InterruptedException e) {
                budget.abandon();
                threads.remove(task);
                Thread.currentThread().interrupt();
                throw new ReadingAbandoned("a document");
            } catch (ExecutionException e) {
                throw failure(budget, e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private static <T> T here(ReadingBudget budget, Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw failure(budget, e);
        }
    }

    private <T> T spend(ReadingBudget budget, Callable<T> work) throws Exception {
        running.add(budget);
        try {
            return budget.spend(work);
        } finally {
            running.remove(budget);
        }
    }

    private static RuntimeException failure(ReadingBudget budget, Throwable cause) {
        return switch (cause) {
            case RuntimeException mistake -> mistake;
            case OutOfMemoryError full -> budget.tooLarge();
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }

    /** Lets what is being read end, and takes nothing more. */
    @Override
    public void close() {
        threads.shutdown(); // not now: that would interrupt what is being written
        running.forEach(ReadingBudget::abandon);
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A reading has not stopped with the server");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
