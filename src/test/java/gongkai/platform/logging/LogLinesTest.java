package gongkai.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * What stands in the log, in bytes: a process of its own says hostile things through the configuration that the server
 * runs with, on the terminal and in the file.
 */
class LogLinesTest {

    /** Begins as the line of an event does. */
    private static final String FALSE_LINE =
            "2026-11-29T18:00:00.000+08:00  INFO 1 --- [gongkai] [main] x : all is well";

    /** What ends a line, moves the cursor or turns the reading, and what it becomes. */
    private static final List<List<String>> HOSTILE = List.of(
            List.of("\n", "\\n"),
            List.of("\r\n", "\\r\\n"),
            List.of("\r", "\\r"),
            List.of("\u000b", "\\u000B"),
            List.of("\f", "\\u000C"),
            List.of("\u0085", "\\u0085"),
            List.of("\u2028", "\\u2028"),
            List.of("\u2029", "\\u2029"),
            List.of("\u001b[2K\u001b[1A", "\\u001B[2K\\u001B[1A"),
            List.of("\b\b\b", "\\u0008\\u0008\\u0008"),
            List.of("\u0000", "\\u0000"),
            List.of("\u007f", "\\u007F"),
            List.of("\u009b", "\\u009B"),
            List.of("\u202a\u202b\u202c\u202d\u202e", "\\u202A\\u202B\\u202C\\u202D\\u202E"),
            List.of("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"),
            List.of("\u200b\u200e\u200f\ufeff", "\\u200B\\u200E\\u200F\\uFEFF"),
            List.of("\udb40\udc01", "\\uDB40\\uDC01"),
            List.of("\ud800", "\\uD800"));

    private static final Pattern EVENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.+]+(Z)? +(INFO|WARN|ERROR) \\d+ --- \\[gongkai] \\[.*");

    /** A line of a stack trace, and the empty ones around it. */
    private static final Pattern TRACE = Pattern.compile(
            "|\\s+at .*|\\s+\\.\\.\\. \\d+ common frames omitted|\\s*(Caused by|Suppressed): .*|Wrapped by: .*"
                    + "|java\\.lang\\.IllegalStateException: .*");

    @TempDir
    Path folder;

    /** Says each hostile thing in every place in which an event has text from outside, and by every library's way. */
    static final class Hostile {
        public static void main(String[] arguments) throws InterruptedException {
            start(arguments);
            Logger log = LoggerFactory.getLogger("slf4j");
            for (int i = 0; i < HOSTILE.size(); i++) {
                String text = "begin " + i + " 报告" + HOSTILE.get(i).getFirst() + FALSE_LINE + " end " + i;
                log.warn(text);
                log.warn("with a parameter {}", text);
                LogFactory.getLog("commons").warn(text);
                java.util.logging.Logger.getLogger("jul").log(Level.WARNING, text);
                Throwable suppressed = new IllegalStateException(text);
                Throwable failure = new IllegalStateException(text, new IllegalStateException(text));
                failure.addSuppressed(suppressed);
                LoggerFactory.getLogger("failures").error("failed", failure);
                Thread named =
                        new Thread(() -> LoggerFactory.getLogger("threads").warn("named"), text);
                named.start();
                named.join();
                Thread dying = new Thread(() -> {
                    throw new IllegalStateException(text);
                });
                dying.start();
                dying.join();
            }
        }
    }

    /** Complains as a library does of a bad document, and says something that matters. */
    static final class Flood {
        public static void main(String[] arguments) {
            start(arguments);
            Logger library = LoggerFactory.getLogger("library");
            for (int i = 0; i < 100_000; i++) {
                library.warn("glyph {} is not as it should be", i);
            }
            library.error("the one that matters");
            LoggerFactory.getLogger("another").warn("the other that matters");
            for (int i = 0; i < 10_000; i++) {
                LogFactory.getLog(org.apache.pdfbox.pdmodel.PDDocument.class).warn("no such object " + i);
            }
            library.error("x".repeat(5_000_000));
        }
    }

    /** Writes much more than is kept, in as many names as it takes. */
    static final class Much {
        public static void main(String[] arguments) {
            start(arguments);
            var random = new java.util.Random(1);
            for (int i = 0; i < 3_000; i++) {
                byte[] noise = new byte[1_000];
                random.nextBytes(noise);
                LoggerFactory.getLogger("name" + i % 100)
                        .warn("{}", java.util.HexFormat.of().formatHex(noise));
            }
        }
    }

    /** Fails as a server does that lacks something, of which Spring's report has several lines. */
    static final class Failing {
        public static void main(String[] arguments) {
            try {
                start(arguments, Needing.class);
            } catch (RuntimeException expected) {
                System.err.println("it failed");
            }
        }
    }

    record Needing(Runnable nobodyBringsIt) {}

    private static void start(String[] arguments, Class<?>... beans) {
        SpringApplication server = new SpringApplication(LogLinesTest.class);
        server.addPrimarySources(List.of(beans));
        server.setWebApplicationType(WebApplicationType.NONE);
        UncaughtFailures.log();
        server.run(arguments);
    }

    @Test
    void anEventIsOneLineAndItsStackTraceWhateverIsInIt() throws Exception {
        String terminal = run(Hostile.class);
        String file = Files.readString(folder.resolve("gongkai.log"));
        for (String log : new String[] {terminal, file}) {
            List<String> lines = List.of(log.split("\n"));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line)
                            .as("an event or its stack trace")
                            .matches(text -> EVENT.matcher(text).matches()
                                    || TRACE.matcher(text).matches()));
            assertThat(lines).noneMatch(line -> line.startsWith(FALSE_LINE));
            assertThat(log.replace("\n", "").replace("\t", "").codePoints())
                    .as("nothing that moves a cursor or the reading")
                    .noneMatch(character -> Character.isISOControl(character)
                            || Character.getType(character) == Character.FORMAT
                            || Character.getType(character) == Character.LINE_SEPARATOR
                            || Character.getType(character) == Character.PARAGRAPH_SEPARATOR);
            for (int i = 0; i < HOSTILE.size(); i++) {
                String escaped = "begin " + i + " 报告" + HOSTILE.get(i).getLast() + FALSE_LINE + " end " + i;
                // two messages, two libraries, three failures, one that ended a thread; the terminal cuts a thread's
                // name
                assertThat(lines.stream().filter(line -> line.contains(escaped)))
                        .as("each place that had %s", HOSTILE.get(i).getLast())
                        .hasSize(log.equals(terminal) ? 8 : 9);
            }
            assertThat(lines.stream().filter(line -> line.matches("\\S+ +(WARN|ERROR) \\d+ .*")))
                    .as("events, none of them false")
                    .hasSize(7 * HOSTILE.size());
        }
        System.out.println("log: " + HOSTILE.size() + " hostile texts in 9 places each, "
                + file.lines().count() + " lines in the file, none false");
    }

    @Test
    void aLibraryThatComplainsWithoutEndHidesNothingAndFillsNothing() throws Exception {
        String terminal = run(Flood.class);
        String file = Files.readString(folder.resolve("gongkai.log"));
        for (String log : List.of(terminal, file)) {
            assertThat(log.lines().filter(line -> line.contains("glyph"))).hasSize(60);
            assertThat(log.lines().filter(line -> line.contains("more messages like these were left out")))
                    .singleElement()
                    .asString()
                    .contains(" WARN ", "library", " 99940 more messages");
            assertThat(log).contains("the one that matters", "the other that matters");
            assertThat(log).doesNotContain("no such object");
            assertThat(log).contains("(4992000 more characters)");
            assertThat(log.length()).isLessThan(50_000);
        }
        System.out.println(
                "log: of 110000 complaints and 5 MB in one message, " + file.length() + " characters are left");
    }

    @Test
    void theFileRollsOverAndWhatIsKeptHasABound() throws Exception {
        run(
                Much.class,
                "--logging.logback.rollingpolicy.max-file-size=100KB",
                "--logging.logback.rollingpolicy.total-size-cap=500KB");
        long kept = 0;
        int files = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                kept += Files.size(file);
                files++;
            }
        }
        assertThat(files).isBetween(3, 20);
        // the newest, those that are being packed (on a busy machine several), and the rest
        assertThat(kept).isLessThan(2_000_000);
        System.out.println("log: of 6 MB written, " + kept + " bytes are kept in " + files + " files");
    }

    @Test
    void aFailedStartIsToldLineByLine() throws Exception {
        String terminal = run(Failing.class);
        assertThat(terminal).endsWith("it failed\n").doesNotContain("\\n", "APPLICATION FAILED TO START");
        assertThat(terminal.lines().filter(line -> line.contains(" ERROR ")))
                .hasSize(2)
                .allMatch(line -> EVENT.matcher(line).matches())
                .anyMatch(line -> line.contains(Needing.class.getName()))
                .last()
                .asString()
                .contains("Consider defining a bean of type 'java.lang.Runnable'");
    }

    /** Without Spring, as {@code gongkai read} runs: what it prints belongs to who called it. */
    @Test
    void theCommandsLogOnTheErrorStream() throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(java(Plain.class, "-Dlogback.configurationFile=logback.xml"))
                .redirectOutput(out.toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(out)).isEqualTo("the result\n");
        assertThat(err.lines()).singleElement().asString().contains("a warning\\nof two lines");
    }

    /** A command with a result, and a library with a warning. */
    static final class Plain {
        public static void main(String[] arguments) {
            LoggerFactory.getLogger("library").warn("a warning\nof two lines");
            System.out.println("the result");
        }
    }

    private String run(Class<?> speaker, String... options) throws IOException, InterruptedException {
        List<String> command = java(speaker, "-Dlogging.config=classpath:logback.xml");
        command.add("--logging.file.name=" + folder.resolve("gongkai.log"));
        command.add("--spring.output.ansi.enabled=never");
        command.add("--spring.main.banner-mode=off");
        command.add("--gongkai.database.url=jdbc:h2:mem:none"); // so that no data folder is made ready
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** The tests' own configuration of the log comes before the server's: it is set aside by naming the server's. */
    private static List<String> java(Class<?> main, String configuration) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                configuration,
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    }
}
