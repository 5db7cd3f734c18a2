package gongkai.reading.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.document.DocumentReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Few read at once, few wait, and a reading ends when its time or its reader's patience does. */
class ReadingThreadsTest {

    private static final String HOSTILE_NAME = "a\n2026-01-01 ERROR 入侵 \u202e.txt";

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private ReadingThreads threads(int count, int line, Duration patience) {
        ReadingThreads threads = new ReadingThreads("reading-", count, line, patience);
        opened.add(threads);
        return threads;
    }

    private static ReadingBudget budget(Duration time) {
        return new ReadingBudget(HOSTILE_NAME, ReadingLimits.USUAL.with(20_000, time));
    }

    /** What a document makes of a reader that never ends by itself. */
    private static Object endless() {
        while (true) {
            ReadingBudget.check();
        }
    }

    private static <T> CompletableFuture<T> aside(
            ReadingThreads threads, BooleanSupplier gone, CountDownLatch until, T value) {
        return CompletableFuture.supplyAsync(
                () -> threads.call(budget(Duration.ofSeconds(60)), gone, () -> {
                    until.await();
                    return value;
                }),
                work -> Thread.ofPlatform().daemon().start(work));
    }

    @Test
    void aReadingThatTakesTooLongEndsByItselfAndLeavesItsThreadFree() {
        ReadingThreads threads = threads(1, 1, Duration.ofSeconds(5));
        Throwable thrown = catchThrowable(
                () -> threads.call(budget(Duration.ofMillis(200)), () -> false, ReadingThreadsTest::endless));
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_SLOW));
        assertThat(threads.<Integer>call(budget(Duration.ofSeconds(5)), () -> false, () -> 7))
                .isEqualTo(7);
    }

    @Test
    void whoHasGoneLeavesNoWorkBehind() throws Exception {
        ReadingThreads threads = threads(1, 1, Duration.ofSeconds(5));
        AtomicBoolean gone = new AtomicBoolean();
        AtomicReference<Throwable> ended = new AtomicReference<>();
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> gone.set(true), CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        long since = System.nanoTime();
        assertThat(catchThrowable(() -> threads.call(budget(Duration.ofSeconds(60)), gone::get, () -> {
                    try {
                        return endless();
                    } catch (RuntimeException e) {
                        ended.set(e);
                        throw e;
                    } finally {
                        end.countDown();
                    }
                })))
                .isInstanceOf(ReadingAbandoned.class);
        assertThat(end.await(2, TimeUnit.SECONDS)).as("the work has ended").isTrue();
        assertThat(ended.get()).isInstanceOf(ReadingAbandoned.class);
        System.out.printf(
                "ReadingThreadsTest: free %d ms after the client had gone%n",
                (System.nanoTime() - since) / 1_000_000 - 200);
    }

    @Test
    void oneMoreThanTheLineHoldsIsToldToTryAgainAndTheOthersAreRead() {
        ReadingThreads threads = threads(1, 1, Duration.ofSeconds(60));
        CountDownLatch until = new CountDownLatch(1);
        CompletableFuture<Integer> first = aside(threads, () -> false, until, 1);
        CompletableFuture<Integer> second = aside(threads, () -> false, until, 2);
        // whichever of the two is read, the other one waits; until both are there a third may still find room
        List<CompletableFuture<Integer>> more = new ArrayList<>();
        Throwable busy = null;
        for (int i = 0; i < 100 && busy == null; i++) {
            CompletableFuture<Integer> one = aside(threads, () -> false, until, 3);
            more.add(one);
            busy = catchThrowable(() -> one.get(200, TimeUnit.MILLISECONDS)).getCause();
        }
        assertThat(busy).isInstanceOf(ReadingBusy.class);
        until.countDown();
        more.addAll(List.of(first, second));
        assertThat(more.stream().filter(f -> catchThrowable(f::join) == null)).hasSize(2);
    }

    @Test
    void whoWaitsTooLongInTheLineIsToldToTryAgain() {
        ReadingThreads threads = threads(1, 4, Duration.ofMillis(300));
        CountDownLatch until = new CountDownLatch(1);
        CompletableFuture<Integer> first = aside(threads, () -> false, until, 1);
        CompletableFuture<Integer> second = aside(threads, () -> false, until, 2);
        Throwable busy =
                catchThrowable(() -> CompletableFuture.anyOf(first, second).get(20, TimeUnit.SECONDS));
        assertThat(busy).hasCauseInstanceOf(ReadingBusy.class);
        until.countDown();
    }

    @Test
    void noThreadBearsWordsOfADocument() {
        ReadingThreads threads = threads(2, 2, Duration.ofSeconds(5));
        String name = threads.call(
                budget(Duration.ofSeconds(5)),
                () -> false,
                () -> Thread.currentThread().getName());
        assertThat(name).matches("reading-[12]");
        DocumentReader.open(HOSTILE_NAME, "公开12条。".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(n -> n.contains("ERROR") || n.contains("入侵"));
    }

    @Test
    void theSentenceOfARefusalStaysInItsLine() {
        UnreadableDocument refused = budget(Duration.ofSeconds(1)).tooSlow();
        assertThat(refused.sentence(java.util.Locale.ENGLISH)).doesNotContain("\n", "\u202e");
        assertThat(refused.getMessage()).doesNotContain("\n", "\u202e");
    }

    @Test
    void theWorkOfAReadingIsDoneAtTheExpenseOfItsOwnBudgetHoweverOftenItAsksForAnother() {
        ReadingThreads threads = threads(1, 1, Duration.ofSeconds(5));
        Throwable thrown = catchThrowable(() -> threads.call(
                budget(Duration.ofMillis(200)),
                () -> false,
                () -> threads.call(budget(Duration.ofHours(1)), () -> false, ReadingThreadsTest::endless)));
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_SLOW));
    }
}
