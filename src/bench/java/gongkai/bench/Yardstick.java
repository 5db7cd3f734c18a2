package gongkai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bare application of {@code src/bench/yardstick}, running. */
public final class Yardstick implements AutoCloseable {

    private final Process process;
    private final String address;

    private Yardstick(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Yardstick start() throws IOException {
        Path jar = Path.of(System.getProperty("gongkai.yardstick", "src/bench/yardstick/target/yardstick.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("there is no " + jar + ": ./gongkai bench builds it");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-Xmx256m", "-jar", jar.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("http://localhost:")) {
                return new Yardstick(process, line.strip());
            }
        }
        throw new IllegalStateException("the yardstick did not start: java -jar " + jar + " says why");
    }

    /** The page with one static chart. */
    public String chart() {
        return address + "/";
    }

    /** The page with one chart that a Select changes. */
    public String select() {
        return address + "/select";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
