package gongkai.load;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all readers have met. */
final class Clicks {

    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    /** All that was to come with a click is there. */
    void done(double took) {
        milliseconds.add(took);
    }

    void failed(String why) {
        if (errors.incrementAndGet() <= 10) {
            System.err.println("a reader met: " + why);
        }
    }

    /** Each click's milliseconds in a line, after a line with the errors and the processor time that this process used. */
    void write(Path file) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        StringBuilder lines = new StringBuilder("%d %d%n".formatted(errors.get(), system.getProcessCpuTime()));
        milliseconds.forEach(click -> lines.append(String.format(Locale.ROOT, "%.1f%n", click)));
        Files.writeString(file, lines);
    }
}
