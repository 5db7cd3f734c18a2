package gongkai.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many wrong passwords somebody may still give. An attempt is taken before the password is looked at and given back
 * where it was right, so that guesses which arrive at once are no more than guesses one after the other; right ones that
 * arrive at once wait for each other.
 */
final class Attempts {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int most;
    private final Duration pause;
    private final Ticker ticker;
    private final Cache<String, Count> counts;

    /**
     * @param most that may fail
     * @param pause after the first of them until all are forgotten
     */
    Attempts(int most, Duration pause, Ticker ticker) {
        this.most = most;
        this.pause = pause;
        this.ticker = ticker;
        this.counts = Caffeine.newBuilder()
                .expireAfterAccess(pause)
                .maximumSize(100_000)
                .ticker(ticker)
                .build();
    }

    /** Takes one; empty where none is left. Waits while those that are left are being looked at. */
    Optional<Count> take(String who) {
        Count count = counts.get(who, key -> new Count());
        return count.take() ? Optional.of(count) : Optional.empty();
    }

    /** The attempts of one, of which one was taken: whoever took it says what became of it. */
    final class Count {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition settled = lock.newCondition();
        private int underWay;
        private int failed;
        private long firstFailure;

        private boolean take() {
            lock.lock();
            try {
                long left = PATIENCE.toNanos();
                while (true) {
                    if (failed > 0 && ticker.read() - firstFailure > pause.toNanos()) {
                        failed = 0;
                    }
                    if (failed >= most || left <= 0) {
                        return false;
                    }
                    if (failed + underWay < most) {
                        underWay++;
                        return true;
                    }
                    left = settled.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }

        void failed() {
            settle(() -> {
                if (failed == 0) {
                    firstFailure = ticker.read();
                }
                failed++;
            });
        }

        /** What failed before is forgotten. */
        void succeeded() {
            settle(() -> failed = 0);
        }

        /** It neither failed nor succeeded, or is counted elsewhere. */
        void giveBack() {
            settle(() -> {});
        }

        private void settle(Runnable outcome) {
            lock.lock();
            try {
                underWay--;
                outcome.run();
                settled.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
