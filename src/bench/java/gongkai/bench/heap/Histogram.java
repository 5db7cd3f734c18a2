package gongkai.bench.heap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lives in the heap of a virtual machine, by class.
 *
 * @param bytes of each class; what can be reached no more is not counted
 */
record Histogram(Map<String, Long> bytes) {

    /** {@code 1: 12345 678901 java.lang.String (java.base@25)}: rank, objects, bytes, class. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

    /** Collects the garbage of that process and counts what is left. */
    static Histogram of(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        // into a file: a virtual machine that is asked about itself stands still until all is written, and cannot read
        Path said = Files.createTempFile("histogram", ".txt");
        try {
            int status = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("jcmd " + pid + ": " + Files.readString(said));
            }
            return parse(Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    static Histogram parse(String said) {
        Map<String, Long> bytes = new HashMap<>();
        said.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        if (bytes.isEmpty()) {
            throw new IllegalStateException("not a histogram: " + said);
        }
        return new Histogram(bytes);
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The classes that have grown most since, the first most. */
    List<Map.Entry<String, Long>> grownSince(Histogram before, int howMany) {
        return bytes.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(), entry.getValue() - before.bytes().getOrDefault(entry.getKey(), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(howMany)
                .toList();
    }
}
