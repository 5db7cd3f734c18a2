package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} and {@code verify} with a server and without one, and beside what a killed server has left. */
class CommandsIT {

    @TempDir
    Path folder;

    private record Said(int code, String out, String problems) {}

    @Test
    void commandsFindTheServerThatHoldsTheFolderAndNoOther() throws Exception {
        Path data = folder.resolve("data");
        Path report = report(2021);
        int port;
        try (PackagedServer server = PackagedServer.start(data, "--logging.file.name=" + data.resolve("gongkai.log"))) {
            port = URI.create(server.address()).getPort();
            assertPrivate(data, "gongkai.mv.db", "gongkai.lock", "gongkai.log", "installation", "server");
            whole(run(data, "verify"));
            Said brought = run(data, "import", report.toString());
            assertThat(brought.out()).as(brought.problems()).contains("pending review");

            // its file is gone: it cannot be asked, and nobody else may open the database
            byte[] file = Files.readAllBytes(data.resolve("server"));
            Files.delete(data.resolve("server"));
            Said locked = run(data, "import", report.toString());
            assertThat(locked.code()).isEqualTo(2);
            assertThat(locked.problems().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Another Gongkai uses", data.toString());
            Said notLooked = run(data, "verify");
            assertThat(notLooked.code()).isEqualTo(2);
            assertThat(notLooked.problems().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Another Gongkai uses");
            Files.write(data.resolve("server"), file);
            server.kill();
        }
        assertThat(data.resolve("server")).as("what a killed server leaves").exists();
        whole(run(data, "verify"));

        // somebody else answers on its port by now
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        other.createContext("/", exchange -> {
            byte[] answer = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        other.start();
        try {
            whole(run(data, "verify"));
            Said again = run(data, "import", report.toString(), report(2022).toString());
            assertThat(again.out()).as(again.problems()).contains("was there already", "pending review");
            assertThat(again.code()).isZero();
        } finally {
            other.stop(0);
        }
        assertThat(data.resolve("server")).as("after a command of its own").doesNotExist();
        assertPrivate(data, "gongkai.mv.db", "installation");

        // a mark without its database is no beginning
        Files.delete(data.resolve("gongkai.mv.db"));
        Said gone = run(data, "verify");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.out().strip().lines()).singleElement().asString().contains("installation", "backup");
        Said refused = run(data, "run", "--server.port=0");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.problems().strip().lines())
                .singleElement()
                .asString()
                .contains("installation", "backup");
        assertThat(data.resolve("gongkai.mv.db")).doesNotExist();
        assertThat(run(data, "verify", "something").code()).isEqualTo(2);
    }

    private static void whole(Said said) {
        assertThat(said.out().strip().lines())
                .as(said.problems())
                .singleElement()
                .asString()
                .endsWith("all whole.");
        assertThat(said.code()).isZero();
    }

    private Path report(int year) throws IOException {
        return Files.writeString(
                folder.resolve(year + ".txt"), "岳阳楼区财政局" + year + "年政府信息公开工作年度报告\n\n" + year + "年，我局主动公开政府信息58条。\n");
    }

    private static void assertPrivate(Path folder, String... names) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                modes.put(
                        file.getFileName().toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        assertThat(modes)
                .containsKeys(names)
                .allSatisfy((name, mode) -> assertThat(mode).as(name).isIn("rw-------", "rwx------"));
        System.out.println("modes of the data folder: " + modes);
    }

    private Said run(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.main.banner-mode=off",
                "-Dlogging.threshold.console=warn",
                "-jar",
                Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar")).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("problems").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGKAI_"));
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Said(code, out, Files.readString(folder.resolve("problems")));
    }
}
