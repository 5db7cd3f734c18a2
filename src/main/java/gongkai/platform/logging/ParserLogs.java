package gongkai.platform.logging;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What the libraries that parse documents would say: a line for every fault of a document, as many as it likes and with
 * its own words in them. Whoever brings the document is told why it cannot be read; the log says nothing of it.
 */
public final class ParserLogs {

    static final List<String> NAMES = List.of("org.apache.pdfbox", "org.apache.fontbox");

    private ParserLogs() {}

    /** Does so for good, whatever level is configured. */
    public static void silence() {
        LoggingSystem system = LoggingSystem.get(ParserLogs.class.getClassLoader());
        NAMES.forEach(name -> system.setLogLevel(name, LogLevel.OFF));
    }

    /** Silences everything: for a command whose standard output is read by a program. */
    public static void silenceAll() {
        LoggingSystem.get(ParserLogs.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }
}
