package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./gongkai} decides and says. The script is the real one, in a small project with a space in its path; the
 * tools it calls (Maven, Node, a JDK) are stand-ins that write down that they were called.
 */
class ScriptTest {

    @TempDir
    Path folder;

    private Path project;
    private final Map<String, String> environment = new HashMap<>();

    record Result(int status, String out, String err) {}

    @BeforeEach
    void setUp() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(Path.of("gongkai"), project.resolve("gongkai"));
        project.resolve("gongkai").toFile().setExecutable(true);
        Files.createDirectories(project.resolve("docs/help"));
        for (String language : List.of("zh", "en")) {
            Path words = Path.of("docs/help", language + ".txt");
            Files.copy(words, project.resolve(words));
        }
        Files.writeString(project.resolve("pom.xml"), "<artifactId>gongkai</artifactId>\n<version>1.2.3</version>\n");
        Files.createDirectories(project.resolve("src/main/resources"));
        Files.createDirectories(project.resolve("frontend/generated"));
        Files.writeString(project.resolve("src/main/resources/units.csv"), "a");

        Path jdk = folder.resolve("jdk");
        tool(jdk.resolve("bin/javac"), "");
        tool(
                jdk.resolve("bin/java"),
                "case \"$*\" in *--list*) for each; do echo \"$each\"; done; exit ;; esac; echo \"java $*\"; echo \"data $GONGKAI_DATA\"; echo \"port $PORT\"; echo \"umask $(umask)\""
                        + "; echo \"names in ${LC_ALL:-$LANG}, words in ${GONGKAI_LANGUAGE:-the same}\"");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Path tools = folder.resolve("tools");
        tool(tools.resolve("mvn"), """
                if [ "$1" = --version ]; then echo 'Apache Maven 3.9.9 (x)'; exit; fi
                echo "$*" >>'%1$s/calls'
                if [ -e '%1$s/broken' ]; then echo '[ERROR] it broke'; exit 1; fi
                case "$*" in
                    *src/bench/*) mkdir -p "$(dirname "$5")/target" ;;
                    *-Pbench*) mkdir -p target/test-classes/gongkai/bench
                        echo class >target/test-classes/gongkai/bench/Bench.class
                        echo libraries >target/bench.classpath ;;
                    *) mkdir -p target && echo jar >target/gongkai.jar ;;
                esac
                """.formatted(folder));
        tool(tools.resolve("node"), "echo v24.1.0");
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("HOME", folder.toString());
        environment.put("LANG", "en_US.UTF-8");
    }

    @Test
    void helpListsTheCommandsThatExistAndNoOthersInBothLanguages() throws Exception {
        List<String> existing = Pattern.compile("^command_([a-z]+)\\(\\) \\{", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("gongkai")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(existing).hasSizeGreaterThan(7).contains("run", "test", "help");
        for (String language : List.of("en_US.UTF-8", "zh_CN.UTF-8")) {
            environment.put("LANG", language);
            Result help = gongkai("--help");
            assertThat(help.status()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(Pattern.compile("^  ([a-z]+) ", Pattern.MULTILINE)
                            .matcher(help.out())
                            .results()
                            .map(found -> found.group(1)))
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(existing);
            for (String command : existing) {
                Result one = gongkai("help", command);
                assertThat(one.status()).as(command).isZero();
                assertThat(one.out().lines().findFirst().orElse(""))
                        .as("%s in %s", command, language)
                        .contains("./gongkai " + command);
                assertThat(one.out().lines()).as(command).hasSizeGreaterThan(2);
                assertThat(gongkai(command, "--help").out()).isEqualTo(one.out());
                assertThat(gongkai(command, "--sample", "--help").out()).isEqualTo(one.out());
            }
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void bothLanguagesExplainTheSame() throws IOException {
        assertThat(sections("zh")).isEqualTo(sections("en")).startsWith("[commands]", "[environment]");
    }

    @Test
    void helpNamesWhatTheEnvironmentMaySet() throws Exception {
        String help = gongkai("--help").out();
        String settings = Files.readString(Path.of("gongkai"))
                + Files.readString(Path.of("src/main/resources/application.properties"));
        Set<String> read = Pattern.compile("\\$\\{(GONGKAI_[A-Z_]+):")
                .matcher(settings)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(read)
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(help).contains(name));
        assertThat(help).contains("PORT", "GONGKAI_ADMIN_PASSWORD", "GONGKAI_DATABASE_URL", "NO_COLOR", "JDK 25");
        assertThat(gongkai("run", "--help").out()).contains("--sample", "GONGKAI_DATA");
    }

    @Test
    void withoutItsHelpTheScriptSaysWhatIsMissing() throws Exception {
        Files.delete(project.resolve("docs/help/en.txt"));
        Result result = gongkai("help");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1).first().asString().contains("docs/help/en.txt is missing");
    }

    @Test
    void helpIsChineseWhereTheLanguageIsChinese() throws Exception {
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(gongkai("--help").out()).contains("用法");
        assertThat(gongkai("nothing").err()).contains("没有这个命令");
    }

    /** As cron and ssh call it: Java reads file names in the locale's encoding, and that would be ASCII. */
    @Test
    void chineseFileNamesAreReadWhateverTheLocaleIs() throws Exception {
        environment.put("LANG", "C.UTF-8");
        assertThat(gongkai("read", "报告.txt").out()).contains("names in C.UTF-8, words in the same");
        for (String none : List.of("C", "POSIX", "xx_YY.UTF-8", "")) {
            environment.put("LC_ALL", none);
            environment.put("LANG", none);
            for (String command : List.of("read", "import")) {
                assertThat(gongkai(command, "报告.txt").out())
                        .as("LC_ALL=%s %s", none, command)
                        .contains(command + " 报告.txt", "names in C.UTF-8, words in en");
            }
        }
        environment.put("LC_ALL", "zh_CN.GB18030");
        assertThat(gongkai("read", "报告.txt").out()).contains("names in C.UTF-8, words in zh");
    }

    @Test
    void aWrongCommandOrOptionGetsOneLineAndStatusTwo() throws Exception {
        for (String[] call : new String[][] {
            {"dance"},
            {"--dance"},
            {"run", "--dance"},
            {"run", "fast"},
            {"build", "--dance"},
            {"test", "--dance"},
            {"advisories", "dance"},
            {"password", "--dance"},
            {"generate", "--dance"},
            {"generate", "more"},
            {"generate", "--regions", "many"},
            {"generate", "--units", "-3"},
            {"help", "dance"},
            {"backup"},
            {"help", "restore"}
        }) {
            Result result = gongkai(call);
            assertThat(result.status()).as("%s", Arrays.toString(call)).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines()).hasSize(1).first().asString().contains(call[call.length - 1]);
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void advisoriesAreAskedForWhereItIsTold() throws Exception {
        Result usual = gongkai("advisories");
        assertThat(usual.status()).as(usual.err()).isZero();
        assertThat(usual.out()).isEmpty();
        assertThat(calls())
                .singleElement()
                .asString()
                .contains("test -Dtest=AdvisoryRefresh")
                .doesNotContain("osv=");
        assertThat(gongkai("advisories", "http://localhost:1/").status()).isZero();
        assertThat(calls()).last().asString().endsWith("-Dgongkai.osv=http://localhost:1");
        Files.createFile(folder.resolve("broken"));
        Result failed = gongkai("advisories");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err().lines()).last().asString().contains("the file stays as it is");
    }

    @Test
    void theBenchBuildsWhatTheChosenRowsNeedOnceAndIsGivenTheirNames() throws Exception {
        for (String each : List.of("src/test", "src/bench/java", "src/bench/protocol", "src/bench/test")) {
            Files.writeString(Files.createDirectories(project.resolve(each)).resolve("A.java"), "a");
        }
        for (String each : List.of("yardstick", "load")) {
            Path part = project.resolve("src/bench").resolve(each);
            Files.createDirectories(part.resolve("src/main/resources"));
            Files.writeString(
                    Files.createDirectories(part.resolve("src/main/java")).resolve("A.java"), "a");
            Files.writeString(part.resolve("pom.xml"), "<project/>");
        }
        tool(folder.resolve("tools/chromium-headless-shell"), "");
        tool(folder.resolve("tools/fc-list"), "echo a font");
        Result store = gongkai("bench", "store");
        assertThat(store.status()).as(store.err()).isZero();
        assertThat(calls()).as("the jar and the bench").hasSize(2);
        Result first = gongkai("bench", "weight.thin", "--rounds=3");
        assertThat(first.out())
                .contains("gongkai.bench.Bench weight.thin --rounds=3")
                .doesNotContain("--list");
        assertThat(calls()).as("the jar, the bench and the yardstick").hasSize(3);
        gongkai("bench", "load", "first-chart.thin");
        assertThat(calls()).hasSize(4).last().asString().contains("src/bench/load/pom.xml package");
        assertThat(gongkai("bench", "load", "first-chart").err()).doesNotContain("Building", "Compiling", "Preparing");
        assertThat(gongkai("bench", "--list").out()).contains("gongkai.bench.Bench\n--list");
        assertThat(calls()).as("nothing changed").hasSize(4);

        Files.writeString(project.resolve("src/bench/java/A.java"), "b");
        gongkai("bench", "load");
        assertThat(calls())
                .as("only the bench changed")
                .hasSize(5)
                .last()
                .asString()
                .contains("test-compile");
        Files.writeString(project.resolve("src/bench/yardstick/pom.xml"), "<project>other</project>");
        gongkai("bench", "first-chart.thin");
        assertThat(calls())
                .as("only the yardstick changed")
                .hasSize(6)
                .last()
                .asString()
                .contains("yardstick");
        Files.writeString(project.resolve("src/main/resources/units.csv"), "b");
        gongkai("bench", "weight.thin");
        assertThat(calls())
                .as("the product changed: its build sweeps the classes of the bench away")
                .hasSize(8);
    }

    @Test
    void theDataFolderIsMadeForItsOwnerAloneAndSoIsWhatComesIntoIt() throws Exception {
        freePort();
        for (String[] call : new String[][] {{"run"}, {"import", "a.txt"}}) {
            environment.put("GONGKAI_DATA", folder.resolve("data of " + call[0]).toString());
            Result result = gongkai(call);
            assertThat(result.out()).as(result.err()).contains("umask 0077");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("data of " + call[0]))))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.resolve("target/gongkai.jar"))))
                .as("what is built stays as it was")
                .contains("r--r--");
    }

    @Test
    void verifyTakesNothingAndMakesNoDataFolder() throws Exception {
        assertThat(gongkai("verify").out())
                .contains("gongkai.jar verify\n", "data " + project.toRealPath() + "/data\n");
        assertThat(project.resolve("data")).doesNotExist();
        assertThat(gongkai("verify", "it").status()).isEqualTo(2);
        assertThat(gongkai("verify", "--help").out()).contains("./gongkai verify");
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        for (String port : List.of("http", "0", "70000", "-1", "99999999999999999999")) {
            environment.put("PORT", port);
            Result result = gongkai("run");
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err().lines()).hasSize(1).first().asString().contains(port);
        }
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingIsBuilt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("PORT", String.valueOf(taken.getLocalPort()));
            Result result = gongkai("run");
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("port " + taken.getLocalPort() + " is in use");
            assertThat(calls()).isEmpty();
        }
    }

    @Test
    void aSecondRunWithNothingChangedBuildsNothing() throws Exception {
        freePort();
        Result first = gongkai("run");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).contains("java -jar " + project.toRealPath() + "/target/gongkai.jar run");
        assertThat(calls()).hasSize(1);

        Result second = gongkai("run");
        assertThat(second.status()).isZero();
        assertThat(second.err()).doesNotContain("Building");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void aChangedAddedOrRemovedSourceIsBuilt() throws Exception {
        gongkai("build");
        Path source = project.resolve("src/main/resources/units.csv");
        Files.setLastModifiedTime(source, java.nio.file.attribute.FileTime.fromMillis(0));
        Files.writeString(project.resolve("frontend/generated/left-by-the-build.js"), "x");
        gongkai("build");
        assertThat(calls()).as("only a date and a generated file changed").hasSize(1);

        Files.writeString(source, "b");
        gongkai("build");
        assertThat(calls()).as("content changed").hasSize(2);

        Path added = Files.writeString(project.resolve("src/main/resources/two words.csv"), "c");
        gongkai("build");
        assertThat(calls()).as("a file more").hasSize(3);

        Files.delete(added);
        gongkai("build");
        assertThat(calls()).as("a file less").hasSize(4);

        Files.delete(project.resolve("target/gongkai.jar"));
        gongkai("build");
        assertThat(calls()).as("no jar").hasSize(5);
    }

    @Test
    void aBuildThatBrokeIsSaidAndTriedAgain() throws Exception {
        Path broken = Files.createFile(folder.resolve("broken"));
        Result result = gongkai("build");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("it broke", "the build failed", "target/build.log");

        Files.delete(broken);
        assertThat(gongkai("build").status()).isZero();
        assertThat(calls()).hasSize(2);
    }

    @Test
    void nothingOfAnEarlierBuildIsLeftToEnterTheJar() throws Exception {
        Path stale =
                Files.createDirectories(project.resolve("target/classes/db")).resolve("V1__deleted.sql");
        Files.writeString(stale, "x");
        gongkai("build");
        assertThat(stale).doesNotExist();
    }

    @Test
    void itWorksFromAnyFolderAndThroughALink() throws Exception {
        freePort();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), project.resolve("gongkai"));
        Path linkToLink = Files.createSymbolicLink(elsewhere.resolve("again"), Path.of("link"));
        for (Path script : List.of(project.resolve("gongkai"), link, linkToLink)) {
            Result result = start(elsewhere, List.of(script.toString(), "run"));
            assertThat(result.status()).as(result.err()).isZero();
            assertThat(result.out()).contains("data " + project.toRealPath() + "/data\n");
        }
        assertThat(calls()).hasSize(1);
    }

    @Test
    void sampleDataLiveInAFolderOfTheirOwn() throws Exception {
        freePort();
        assertThat(gongkai("run").out()).doesNotContain("sample");
        assertThat(gongkai("run", "--sample").out())
                .contains("--gongkai.sample=true", "data " + project.toRealPath() + "/data-sample\n");
        environment.put("GONGKAI_DATA", "mine");
        assertThat(start(folder, List.of(project.resolve("gongkai").toString(), "run"))
                        .out())
                .as("a given folder counts from where the caller stands")
                .contains("data " + folder.toRealPath() + "/mine\n");
    }

    @Test
    void generateHandsItsNumbersOnAndWritesWhereTheEnvironmentSays() throws Exception {
        assertThat(gongkai("generate").out())
                .contains("gongkai.jar generate\n", "data " + project.toRealPath() + "/data-sample\n", "umask 0077");
        environment.put("GONGKAI_DATA", folder.resolve("big").toString());
        environment.put("GONGKAI_JAVA_OPTS", "-Xmx1g");
        assertThat(gongkai("generate", "--regions", "70", "--units", "20", "--years", "3", "--no-months")
                        .out())
                .contains("java -Xmx1g -jar", "generate --regions 70 --units 20 --years 3 --no-months\n")
                .contains("data " + folder.toRealPath() + "/big\n");
        Result without = gongkai("generate", "--years");
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err().lines()).hasSize(1).first().asString().contains("--years takes a whole number");
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(gongkai("generate", "--units", "几个").err()).contains("--units 后面要写一个整数");
    }

    @Test
    void aJdkThatIsTooOldIsPassedOver() throws Exception {
        Path old = folder.resolve("old");
        tool(old.resolve("bin/javac"), "");
        tool(old.resolve("bin/java"), "echo 'the old one'");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Path newer = folder.resolve(".sdkman/candidates/java/25");
        Files.createDirectories(newer.getParent());
        Files.move(folder.resolve("jdk"), newer);
        environment.put("JAVA_HOME", old.toString());
        freePort();
        Result result = gongkai("run");
        // on a machine without a JDK of its own this finds ours; with one, that one: never the old one
        assertThat(result.out()).doesNotContain("the old one");
    }

    @Test
    void aNodeThatIsTooOldIsReplacedByOneOfOurOwn() throws Exception {
        Path tools = folder.resolve("tools");
        tool(tools.resolve("node"), "echo v20.1.0");
        tool(tools.resolve("npm"), """
                echo "npm $*" >>'%1$s/npm'
                while [ $# -gt 0 ]; do if [ "$1" = --prefix ]; then prefix=$2; fi; shift; done
                mkdir -p "$prefix/bin"
                printf '#!/bin/sh\\necho v24.0.0\\n' >"$prefix/bin/node"
                chmod +x "$prefix/bin/node"
                """.formatted(folder));
        assertThat(gongkai("build").status()).isZero();
        assertThat(folder.resolve("npm")).content().contains("node@24", project.toRealPath() + "/.tools/node");
        Files.writeString(project.resolve("pom.xml"), "<changed/>");
        assertThat(gongkai("build").status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("npm"))).as("brought once").hasSize(1);
    }

    @Test
    void aMavenThatIsTooOldIsRefused() throws Exception {
        tool(folder.resolve("tools/mvn"), "echo 'Apache Maven 3.6.3 (x)'");
        Result result = gongkai("build");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("3.6", "3.8 or later");
    }

    @Test
    void noColourIsUsedWhereNobodyLooksOrNobodyWantsIt() throws Exception {
        assertThat(gongkai("build").err()).doesNotContain("\u001b");
    }

    private static List<String> sections(String language) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/help", language + ".txt"))) {
            return lines.filter(line -> line.matches("\\[[a-z]+]")).toList();
        }
    }

    private void freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            environment.put("PORT", String.valueOf(any.getLocalPort()));
        }
    }

    private List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private static void tool(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + body);
        file.toFile().setExecutable(true);
    }

    private Result gongkai(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(project.resolve("gongkai").toString()));
        command.addAll(List.of(arguments));
        return start(project, command);
    }

    private Result start(Path from, List<String> command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end after a minute: " + command + Files.readString(err));
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
