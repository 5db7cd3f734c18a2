package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.platform.database.DatabaseConfiguration;
import gongkai.review.TestReviews;
import gongkai.testing.TestLedger;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same on a file system of its own, whose power is cut by the system itself: ext4 is shut down without its log being
 * written, while documents are brought. Where that takes rights that we lack, it is left out.
 */
class PowerCutOnDiskTest {

    private static final int TIMES = 4;
    private static final int PEOPLE = 3;
    private static final long SIZE = 96L << 20;

    @TempDir(cleanup = CleanupMode.NEVER) // a mount that could not be undone must not be emptied
    static Path folder;

    private Path image;
    private Path mount;

    @BeforeEach
    void disk() throws Exception {
        image = folder.resolve("disk");
        mount = Files.createDirectory(folder.resolve("mount"));
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), SIZE - 1);
        }
        assumeTrue(run("mkfs.ext4", "-q", "-F", image.toString()), "no mkfs.ext4");
        assumeTrue(run("mount", "-o", "loop", image.toString(), mount.toString()), "not allowed to mount");
    }

    @AfterEach
    void undo() throws Exception {
        unmount();
        Files.deleteIfExists(image);
        Files.deleteIfExists(mount);
    }

    @Test
    void whatWasConfirmedBeforeThePowerWasCutIsThere() throws Exception {
        Random random = new Random(11);
        AtomicInteger next = new AtomicInteger(1);
        List<Integer> confirmedBefore = new ArrayList<>();
        int checked = 0;
        int lost = 0;
        for (int time = 1; time <= TIMES; time++) {
            List<Integer> confirmed = bringUntilThePowerIsCut(next, random);
            confirmedBefore.addAll(confirmed);
            assertThat(run("mount", "-o", "loop", image.toString(), mount.toString()))
                    .as("the disk after the cut")
                    .isTrue();
            try (TestReviews on = new TestReviews(TestLedger.at(url()))) {
                for (int n : confirmedBefore) {
                    checked++;
                    if (on.on.sources.findSame(TestReviews.REGION, bytes(n)).isEmpty()) {
                        lost++;
                    }
                }
            }
        }
        System.out.printf(
                "power cut of an ext4: %d times, %d confirmed documents, %d times looked for, %d lost%n",
                TIMES, confirmedBefore.size(), checked, lost);
        assertThat(lost).isZero();
        assertThat(confirmedBefore).hasSizeGreaterThan(TIMES * 5);
    }

    private List<Integer> bringUntilThePowerIsCut(AtomicInteger next, Random random) throws Exception {
        ConcurrentLinkedQueue<Integer> confirmed = new ConcurrentLinkedQueue<>();
        TestReviews on = new TestReviews(TestLedger.at(url()));
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int person = 0; person < PEOPLE; person++) {
                people.submit(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        int n = next.getAndIncrement();
                        on.intake.receive("report.txt", bytes(n)); // fails when the disk has gone
                        confirmed.add(n);
                    }
                    return true;
                });
            }
            int wanted = 8 + random.nextInt(8);
            for (long end = System.nanoTime() + 60_000_000_000L; confirmed.size() < wanted; Thread.sleep(1)) {
                assertThat(System.nanoTime()).as("%s confirmed", confirmed).isLessThan(end);
            }
            List<Integer> then = List.copyOf(confirmed);
            assumeTrue(
                    run(
                            "perl",
                            "-e",
                            "open(my $d,'<',$ARGV[0]) or exit 1; my $how=pack('L',2); exit(ioctl($d,0x8004587d,$how)?0:1)",
                            mount.toString()),
                    "this system cannot shut a file system down");
            return then;
        } finally {
            people.shutdownNow();
            people.awaitTermination(60, TimeUnit.SECONDS);
            try {
                on.close();
            } catch (RuntimeException e) {
                // its disk has gone
            }
            unmount();
        }
    }

    private String url() {
        return DatabaseConfiguration.h2Url(mount.resolve("data").toString());
    }

    private void unmount() throws IOException, InterruptedException {
        for (int i = 0; i < 50 && isMounted(); i++) {
            if (!run("umount", mount.toString())) {
                Thread.sleep(100);
            }
        }
        if (isMounted()) {
            run("umount", "-l", mount.toString());
        }
    }

    private boolean isMounted() throws IOException {
        return Files.readString(Path.of("/proc/mounts")).contains(" " + mount + " ");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static byte[] bytes(int number) {
        return TestReviews.report(1000 + number, number)
                .replace("2021年", (1900 + number) + "年")
                .replace("2022-", (1901 + number) + "-")
                .getBytes(StandardCharsets.UTF_8);
    }
}
