package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ledger.model.Source;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.platform.database.DatabaseFile;
import gongkai.review.TestReviews;
import gongkai.testing.TestLedger;
import gongkai.testing.UnsafeDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts the power at many moments while several people bring documents and accept them: what was confirmed by then is on the
 * disk, and the database opens.
 */
class PowerCutTest {

    private static final int DOCUMENTS = 54;
    private static final int PEOPLE = 3;

    @TempDir
    Path folder;

    /** What had been confirmed when the power was cut, and what was on the disk then. */
    private record Cut(List<Integer> brought, List<Integer> accepted, byte[] disk) {}

    @Test
    void whatWasConfirmedIsThereAtWhateverMomentThePowerIsCut() throws Exception {
        int forcedBefore = UnsafeDisk.forced();
        long start = System.nanoTime();
        List<Cut> cuts = workAndCut(UnsafeDisk::under, DOCUMENTS);
        int forced = UnsafeDisk.forced() - forcedBefore;
        int checked = 0;
        for (Cut cut : cuts) {
            List<Integer> missing = missing(cut);
            assertThat(missing).as("confirmed and gone").isEmpty();
            checked += cut.brought().size() + cut.accepted().size();
        }
        System.out.printf(
                "power cut: %d moments, %d confirmed writes checked, none lost; %d documents and acceptances forced the disk"
                        + " %d times, %.1f s%n",
                cuts.size(), checked, 2 * DOCUMENTS, forced, (System.nanoTime() - start) / 1e9);
        assertThat(checked).isGreaterThan(1000);
    }

    @Test
    void withoutForcingTheSameCutsLoseWhatWasConfirmed() throws Exception {
        int lost = 0;
        int checked = 0;
        for (Cut cut : workAndCut(UnsafeDisk::bare, DOCUMENTS / 5)) {
            checked += cut.brought().size() + cut.accepted().size();
            lost += missing(cut).size();
        }
        System.out.printf("power cut without forcing: %d of %d confirmed writes lost%n", lost, checked);
        assertThat(lost).isGreaterThan(checked / 4);
    }

    private List<Cut> workAndCut(UnaryOperator<String> disk, int documents) throws Exception {
        ConcurrentLinkedQueue<Integer> brought = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> accepted = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger(1);
        Random random = new Random(7);
        List<Cut> cuts = new ArrayList<>();
        Path file = folder.resolve(DatabaseFile.NAME);
        try (TestReviews on = new TestReviews(TestLedger.at(disk.apply(url(folder))));
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> work = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                work.add(people.submit(() -> {
                    for (int n = next.getAndIncrement(); n <= documents; n = next.getAndIncrement()) {
                        Source source = on.receive(document(n)).source();
                        brought.add(n);
                        on.on.ledger.acceptAll(TestReviews.REGION, source.id(), "officer", "read");
                        accepted.add(n);
                    }
                }));
            }
            int every = 0;
            while (work.stream().anyMatch(w -> !w.isDone())) {
                int confirmed = brought.size() + accepted.size();
                if (confirmed >= every) {
                    every = confirmed + 1 + random.nextInt(6);
                    Thread.sleep(random.nextInt(12)); // into the midst of the next ones
                    cuts.add(cut(brought, accepted, file, random));
                }
                Thread.onSpinWait();
            }
            for (Future<?> w : work) {
                try {
                    w.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
            cuts.add(cut(brought, accepted, file, random));
        }
        return cuts;
    }

    /** First what has been confirmed so far, then the disk: it may only be ahead. */
    private static Cut cut(
            ConcurrentLinkedQueue<Integer> brought, ConcurrentLinkedQueue<Integer> accepted, Path file, Random random) {
        List<Integer> then = List.copyOf(brought);
        List<Integer> acceptedThen = List.copyOf(accepted);
        return new Cut(then, acceptedThen, UnsafeDisk.cut(file, random));
    }

    /** The numbers of documents that had been confirmed and that the start after the cut does not find; all where it fails. */
    private List<Integer> missing(Cut cut) throws IOException {
        Path after = Files.createTempDirectory(folder, "after");
        Files.write(after.resolve(DatabaseFile.NAME), cut.disk());
        List<Integer> missing = new ArrayList<>();
        try (TestReviews on = new TestReviews(TestLedger.at(url(after)))) {
            for (int n : cut.brought()) {
                if (on.on.sources.findSame(TestReviews.REGION, bytes(n)).isEmpty()) {
                    missing.add(n);
                }
            }
            for (int n : cut.accepted()) {
                if (on.on.sources
                        .findSame(TestReviews.REGION, bytes(n))
                        .filter(source -> source.status() != Source.Status.PENDING)
                        .isEmpty()) {
                    missing.add(n);
                }
            }
            on.on.sources
                    .list(TestReviews.REGION)
                    .forEach(s ->
                            on.on.sources.claims(TestReviews.REGION, s.source().id()));
        } catch (RuntimeException e) {
            missing.addAll(cut.brought());
            missing.addAll(cut.accepted());
        }
        return missing;
    }

    private static String url(Path folder) {
        return DatabaseConfiguration.h2Url(folder.toString());
    }

    private static byte[] bytes(int number) {
        return document(number).getBytes(StandardCharsets.UTF_8);
    }

    /** Each of a year of its own: none is taken for another file of the same report. */
    private static String document(int number) {
        return TestReviews.report(1000 + number, number)
                .replace("2021年", (1930 + number) + "年")
                .replace("2022-", (1931 + number) + "-");
    }
}
