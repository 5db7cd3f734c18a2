package gongkai.ui.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a page was drawn from, for those of its parts that are asked for later: a chart that comes near, the rows of a table,
 * a file. It is kept for the moments after the page was drawn, in which most of them are asked for, and read again after
 * that: a page that stands open holds nothing of it. Each page has its own, so what it asks for within those moments is of
 * the same reading.
 */
public final class Recall<T> implements Supplier<T> {

    /** So many pages of the whole installation at once, each for so long after it was asked the last time. */
    private static final Cache<Recall<?>, Object> RECENT = Caffeine.newBuilder()
            .maximumSize(32)
            .expireAfterAccess(Duration.ofSeconds(3))
            .scheduler(Scheduler.systemScheduler())
            .build();

    private final Supplier<T> reading;

    private Recall(Supplier<T> reading) {
        this.reading = reading;
    }

    /**
     * Reads, and knows how to read the same again.
     *
     * @param draw is given both: what was read is at hand while it draws, however long after
     */
    public static <T> Runnable drawing(Supplier<T> reading, Consumer<Recall<T>> draw) {
        Recall<T> recall = new Recall<>(reading);
        T read = Objects.requireNonNull(reading.get());
        return () -> {
            RECENT.put(recall, read);
            draw.accept(recall);
        };
    }

    /** Of what a part of the page shows that nobody may ever open: it is read when it is asked for. */
    public static <T> Recall<T> later(Supplier<T> reading) {
        return new Recall<>(reading);
    }

    @Override
    @SuppressWarnings("unchecked") // what stands under a key was read by it
    public T get() {
        return (T) RECENT.get(this, key -> reading.get());
    }
}
