package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import gongkai.catalogue.Catalogue;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.budget.ReadingThreads;
import gongkai.reading.document.Document;
import gongkai.testing.TestReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a number costs does not depend on what stands around it: twice as many cost about twice as much, in one line or in
 * many, alone or behind a text as long as may be. Counted is what the reading allocates, which does not depend on the
 * machine, and the time of its processor.
 */
class CostOfNumbersTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 1_000;
    private static final ReportReader READER =
            new ReportReader(Catalogue.shipped(), null, ReadingLimits.USUAL.with(100_000, Duration.ofMinutes(5)));

    private record Cost(long bytes, long nanos) {
        Cost minus(Cost other) {
            return new Cost(bytes - other.bytes, nanos - other.nanos);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            line of clauses, '公开12条,'
            line without marks, '公开12条'
            line of digits, '9,9,9,'
            line of wan, '1万'
            sentences, '主动公开政府信息12条。'
            lines, '主动公开政府信息12条\\n'
            cells, '12\\n'
            row, '12 '
            units, '区财政局12条、'
            headings, '一、公开12条\\n'
            shares, '公开12条,占50%,'
            nones, '没有发生行政复议3件,'
            """)
    void twiceAsManyNumbersCostAboutTwiceAsMuchWhateverStandsBefore(String name, String written) {
        String unit = written.replace("\\n", "\n");
        String before = SampleFiles.words(200_000) + "\n";
        cost("", unit, FEW); // classes are loaded once
        Cost first = cost("", unit, FEW);
        Cost second = cost("", unit, 2 * FEW).minus(first);
        Cost third = cost("", unit, 4 * FEW).minus(first);
        Cost behind = cost(before, unit, 2 * FEW).minus(cost(before, unit, FEW));
        System.out.printf(
                "CostOfNumbersTest %s: a further number costs %d bytes and %d us, later %d and %d, behind a long text %d and %d%n",
                name,
                second.bytes() / FEW,
                second.nanos() / FEW / 1000,
                third.bytes() / FEW / 3,
                third.nanos() / FEW / 3000,
                behind.bytes() / FEW,
                behind.nanos() / FEW / 1000);
        for (Cost one : List.of(new Cost(third.bytes() / 3, third.nanos() / 3), behind)) {
            assertThat(one.bytes()).isLessThan(2 * second.bytes() + FEW * 500L);
            assertThat(one.nanos())
                    .isLessThan(3 * second.nanos() + Duration.ofMillis(300).toNanos());
        }
    }

    /** The smallest of some readings, title included. */
    private static Cost cost(String before, String unit, int numbers) {
        int repeats = numbers / Math.max(1, unit.split("\\d+", -1).length - 1);
        Document document = TestReader.text("a.txt", "岳阳楼区财政局2021年政府信息公开工作年度报告\n" + before + unit.repeat(repeats));
        Cost best = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < 2; i++) {
            Cost one = ReadingThreads.ASIDE.call(
                    new ReadingBudget("a.txt", ReadingLimits.USUAL.with(100_000, Duration.ofMinutes(5))),
                    () -> false,
                    () -> {
                        long bytes = THREADS.getCurrentThreadAllocatedBytes();
                        long nanos = THREADS.getCurrentThreadCpuTime();
                        READER.read(document, null);
                        return new Cost(
                                THREADS.getCurrentThreadAllocatedBytes() - bytes,
                                THREADS.getCurrentThreadCpuTime() - nanos);
                    });
            best = new Cost(Math.min(best.bytes(), one.bytes()), Math.min(best.nanos(), one.nanos()));
        }
        return best;
    }
}
