package gongkai.reports;

import gongkai.reports.UnreadableDocument.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a reader on a thread of its own, so that a hostile document costs bounded time, and a bounded stack however
 * deeply it nests. Whatever the libraries throw at a damaged file comes out as {@link UnreadableDocument}.
 */
final class Deadline {

    private static final long STACK = 16L * 1024 * 1024;

    private Deadline() {}

    static Document within(Duration limit, String fileName, Callable<Document> reading) {
        return within(limit, fileName, reading, true);
    }

    /** @param hostile whether a failure says that the document is damaged; else it is a mistake of ours and comes out as it is */
    static <T> T within(Duration limit, String fileName, Callable<T> reading, boolean hostile) {
        FutureTask<T> task = new FutureTask<>(reading);
        Thread thread = new Thread(null, task, "read " + fileName, STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            task.cancel(true);
            throw new UnreadableDocument(Problem.TOO_SLOW, fileName, limit.toSeconds());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableDocument(Problem.TOO_SLOW, fileName, limit.toSeconds());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof UnreadableDocument unreadable) {
                throw unreadable;
            }
            if (cause instanceof OutOfMemoryError) {
                throw new UnreadableDocument(Problem.BOMB, fileName, "memory");
            }
            if (!hostile && cause instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new UnreadableDocument(Problem.DAMAGED, fileName, cause);
        }
    }

    /** Long loops of ours ask this, so that an abandoned thread ends soon. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
