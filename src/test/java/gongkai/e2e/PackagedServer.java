package gongkai.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as people get it, started as a process of its own on a free port with a data folder of its own. */
public final class PackagedServer implements AutoCloseable {

    public static final String PASSWORD = "only-for-this-test";

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    /** Longer where it is started with millions of figures. */
    private static final long PATIENCE_SECONDS = Long.getLong("gongkai.start.patience", 600);

    private final Process process;
    private final String address;
    private final List<String> said;

    private PackagedServer(Process process, String address, List<String> said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /** Returns when the server has said where it answers, on a free port; the user is {@code admin}. */
    public static PackagedServer start(Path data, String... options) throws IOException, InterruptedException {
        return start(data, 0, options);
    }

    /** The same on this port: a server that is started anew is found where it was. */
    public static PackagedServer start(Path data, int port, String... options)
            throws IOException, InterruptedException {
        // it starts sooner, and lives for minutes
        return start(List.of("-XX:TieredStopAtLevel=1"), data, port, options);
    }

    /** The same on a virtual machine with these options. */
    public static PackagedServer start(List<String> machine, Path data, int port, String... options)
            throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("gongkai.jar", "target/gongkai.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("there is no " + jar + ": build it first");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(machine);
        command.addAll(
                List.of("-jar", jar.toString(), "run", "--server.port=" + port, "--spring.output.ansi.enabled=never"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().put("GONGKAI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGKAI_DATABASE"));
        Process process = builder.start();
        CompletableFuture<String> announced = new CompletableFuture<>();
        Path log = Files.createDirectories(Path.of("target")).resolve("packaged-server.log");
        List<String> said = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> follow(process, log, said, announced));
        try {
            return new PackagedServer(process, announced.get(PATIENCE_SECONDS, TimeUnit.SECONDS), said);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start; see " + log, e);
        }
    }

    private static void follow(Process process, Path log, List<String> said, CompletableFuture<String> announced) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var copy = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                said.add(line);
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    announced.complete(address.group());
                }
            }
        } catch (IOException e) {
            announced.completeExceptionally(e);
        }
        announced.completeExceptionally(new IllegalStateException("it ended"));
    }

    /** What it has said on the terminal so far, line by line. */
    public List<String> said() {
        return said;
    }

    /** Without a slash at the end. */
    public String address() {
        return address;
    }

    /** By which the operating system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
