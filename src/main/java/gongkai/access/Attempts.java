package gongkai.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
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

    /** Takes one; false where none is left. Waits while those that are left are being looked at. */
    boolean take(String who) {
        return count(who).take();
    }

    /** The attempt failed. */
    void failed(String who) {
        count(who).settle(1);
    }

    /** The attempt neither failed nor succeeded, or is counted elsewhere. */
    void giveBack(String who) {
        count(who).settle(0);
    }

    /** The attempt succeeded: what failed before is forgotten. */
    void succeeded(String who) {
        count(who).settle(-1);
    }

    private Count count(String who) {
        return counts.get(who, key -> new Count());
    }

    private final class Count {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition settled = lock.newCondition();
        private int underWay;
        private int failed;
        private long firstFailure;

        boolean take() {
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

        /** @param outcome 1 failed, 0 neither, -1 succeeded */
        void settle(int outcome) {
            lock.lock();
            try {
                underWay--;
                if (outcome < 0) {
                    failed = 0;
                } else if (outcome > 0) {
                    if (failed == 0) {
                        firstFailure = ticker.read();
                    }
                    failed++;
                }
                settled.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
