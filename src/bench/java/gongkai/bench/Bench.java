package gongkai.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./gongkai bench}: measures rows one after the other; the numbers as JSON on stdout, all else on stderr. */
public final class Bench {

    /** All rows ran and hold their bounds. */
    static final int HELD = 0;

    /** A bound was missed, or a row could not be measured. */
    static final int MISSED = 1;

    /** The bench was not called as it can be. */
    static final int WRONG = 2;

    /** What the project has budgets for besides. */
    private static final Words NOT_HERE = new Words(
            "尚无：导入十万行的工作簿（还没有这项功能）。每个页面的 SQL 语句数和读取行数由测试保证，不在此测量。",
            "Not here: the import of a workbook of 100,000 rows, which does not exist yet. The SQL statements of a view and the"
                    + " rows that they read are counted by tests.");

    private final PrintStream out;
    private final Progress progress;

    Bench(PrintStream out, PrintStream err) {
        this.out = out;
        this.progress = new Progress(err);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream words = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(words); // whatever a library prints
        Runtime.getRuntime().addShutdownHook(new Thread(Bench::endWhatWasStarted)); // also where it is interrupted
        System.exit(new Bench(results, words).run(Rows.all(), List.of(arguments)));
    }

    private static void endWhatWasStarted() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }

    /** Answers the status to end with. */
    int run(List<Row> rows, List<String> arguments) throws Exception {
        List<Row> chosen;
        Settings settings;
        try {
            settings = Settings.of(arguments);
            chosen = settings.chosen(rows);
        } catch (Settings.WrongCall e) {
            progress.say(new Words("gongkai: " + e.getMessage(), "gongkai: " + e.getMessage()));
            return WRONG;
        }
        if (settings.list()) {
            chosen.forEach(row -> out.printf("%-34s %s%n", row.name(), row.about()));
            progress.say(NOT_HERE);
            return HELD;
        }
        List<Measurement> measured = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        try (Stage stage = new Stage(settings, progress)) {
            measure(chosen, stage, measured, failed);
        }
        out.println(json(measured));
        progress.say(new Table(measured).words());
        failed.forEach(row -> progress.say(new Words("没有测成：" + row, "not measured: " + row)));
        return failed.isEmpty() && measured.stream().allMatch(Measurement::holds) ? HELD : MISSED;
    }

    private void measure(List<Row> chosen, Stage stage, List<Measurement> measured, List<String> failed) {
        Duration left = chosen.stream().map(Row::takes).reduce(Duration.ZERO, Duration::plus);
        for (int i = 0; i < chosen.size(); i++) {
            Row row = chosen.get(i);
            progress.say(new Words("[%d/%d] %s（约 %s，全部还需约 %s）", "[%d/%d] %s (about %s, of all %s left)")
                    .with(i + 1, chosen.size(), row.name(), Progress.time(row.takes()), Progress.time(left)));
            left = left.minus(row.takes());
            try {
                List<Measurement> now = row.measure(stage);
                now.forEach(measurement -> progress.say(new Table(List.of(measurement)).line(measurement)));
                measured.addAll(now);
            } catch (Exception | AssertionError e) { // the others are measured all the same
                failed.add(row.name() + ": "
                        + String.valueOf(e.getMessage()).lines().limit(3).collect(Collectors.joining(" ")));
                e.printStackTrace();
            }
        }
    }

    static String json(List<Measurement> measured) {
        List<Map<String, @Nullable Object>> fields =
                measured.stream().map(Measurement::fields).toList();
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(fields);
    }
}
