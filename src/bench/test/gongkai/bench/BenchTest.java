package gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bench makes of numbers, and what it says of them. */
class BenchTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A page that takes so many times as long as the bare one, and is held up besides as every page is with --slowed. */
    private record Page(String name, double times) implements Row {

        @Override
        public Words about() {
            return new Words("页面", "a page");
        }

        @Override
        public Duration takes() {
            return Duration.ofSeconds(1);
        }

        @Override
        public List<Measurement> measure(Stage stage) {
            return Ratio.of(
                            () -> 100,
                            () -> 100 * times + stage.setting("slowed"),
                            stage.setting("rounds"),
                            stage.progress())
                    .measurements(name, 1.3, "bare page");
        }
    }

    private record Broken(String name) implements Row {

        @Override
        public Words about() {
            return new Words("坏", "broken");
        }

        @Override
        public Duration takes() {
            return Duration.ofSeconds(1);
        }

        @Override
        public List<Measurement> measure(Stage stage) {
            throw new IllegalStateException("it broke");
        }
    }

    @Test
    void aPageThatIsSlowedMissesItsBoundAndTheBenchEndsWithOne() throws Exception {
        List<Row> rows = List.of(new Page("page.quick", 1.2));
        assertThat(run(rows)).isEqualTo(Bench.HELD);
        assertThat(said()).contains("✓ page.quick").contains("1 bounds, 0 missed");
        assertThat(run(rows, "--slowed=20")).isEqualTo(Bench.MISSED);
        assertThat(said()).contains("✗ page.quick").contains("1 bounds, 1 missed");
        assertThat(json().path(0).path("value").asDouble()).isEqualTo(1.4);
    }

    @Test
    void theRatioIsTakenRoundByRoundSoThatABusyMachineFallsOnBoth() {
        double[] busy = {1, 1, 5, 1, 9, 2};
        int[] asked = {0, 0};
        Ratio ratio = Ratio.of(
                () -> 10 * busy[asked[0]++], () -> 12 * busy[asked[1]++], 5, new Progress(new PrintStream(err)));
        assertThat(ratio.ratios().median()).isEqualTo(1.2, within(1e-9));
        assertThat(ratio.ratios().percentile(95)).isEqualTo(1.2, within(1e-9));
        assertThat(ratio.ratios().count()).as("the first is to warm up").isEqualTo(5);
        assertThat(ratio.values().median()).as("of 12, 60, 12, 108, 24").isEqualTo(24, within(1e-9));
    }

    @Test
    void mediansAndPercentilesAreThoseOfTheSamples() {
        Samples hundred = new Samples(
                IntStream.rangeClosed(1, 100).mapToObj(n -> (double) (101 - n)).toList());
        assertThat(hundred.median()).isEqualTo(50.5);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(new Samples(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Samples(List.of(7.0)).percentile(95)).isEqualTo(7);
    }

    @Test
    void aBoundHoldsAtItsValueAndNoFurtherAndANumberThatIsNoneHoldsNone() {
        assertThat(measured(1.3, 1.3).holds()).isTrue();
        assertThat(measured(1.301, 1.3).holds()).isFalse();
        assertThat(measured(Double.NaN, 1.3).holds()).isFalse();
        assertThat(measured(Double.POSITIVE_INFINITY, 1.3).holds()).isFalse();
        assertThat(measured(99, null).holds()).isTrue();
    }

    @Test
    void theNumbersComeAsJsonAndEverythingElseGoesToTheTerminal() throws Exception {
        assertThat(run(List.of(new Page("page.one", 1), new Page("page.two", 2)), "--rounds=7"))
                .isEqualTo(Bench.MISSED);
        assertThat(json()).as("each with its time besides").hasSize(4);
        JsonNode two = json().path(2);
        assertThat(two.propertyNames()).containsExactly("name", "value", "unit", "bound", "against", "n");
        assertThat(two.path("name").asString()).isEqualTo("page.two");
        assertThat(two.path("value").asDouble()).isEqualTo(2);
        assertThat(two.path("bound").asDouble()).isEqualTo(1.3);
        assertThat(two.path("against").asString()).isEqualTo("bare page");
        assertThat(two.path("n").asInt()).isEqualTo(7);
        assertThat(said()).contains("[1/2] page.one", "[2/2] page.two");
    }

    @Test
    void aRowThatBreaksDoesNotKeepTheOthersFromBeingMeasured() throws Exception {
        assertThat(run(List.of(new Broken("row.broken"), new Page("row.whole", 1))))
                .isEqualTo(Bench.MISSED);
        assertThat(json().path(0).path("name").asString()).isEqualTo("row.whole");
        assertThat(said()).contains("✓ row.whole").contains("not measured: row.broken: it broke");
    }

    @Test
    void rowsAreChosenByHowTheirNameBeginsAndAWrongNameIsSaidInOneLine() throws Exception {
        List<Row> rows = List.of(new Page("first.a", 1), new Page("first.b", 1), new Page("other", 1));
        assertThat(run(rows, "first", "--list")).isEqualTo(Bench.HELD);
        assertThat(written().lines().map(line -> line.split(" ")[0])).containsExactly("first.a", "first.b");
        assertThat(said()).contains("workbook");
        for (String wrong : List.of("second", "--dance", "--rounds", "--rounds=many", "--rounds=-1")) {
            assertThat(run(rows, "first", wrong)).as(wrong).isEqualTo(Bench.WRONG);
            assertThat(said().lines()).as(wrong).hasSize(1);
            assertThat(said()).startsWith("gongkai: ").contains(wrong.split("=")[0]);
            assertThat(written()).isEmpty();
        }
    }

    @Test
    void everyRowHasANameOfItsOwn() {
        List<String> names = new ArrayList<>(Rows.all().stream().map(Row::name).toList());
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9-]+)*"));
        System.out.println("BenchTest: " + names.size() + " rows");
    }

    private static Measurement measured(double value, @Nullable Double bound) {
        return new Measurement("m", value, "×", bound, null, 1);
    }

    private int run(List<Row> rows, String... arguments) throws Exception {
        out.reset();
        err.reset();
        return new Bench(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(rows, List.of(arguments));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(written());
    }
}
