package gongkai.platform.logging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Why the server did not start, an event for each line of it. Spring Boot's own report is one event of many lines, and as a
 * log has one line for an event nobody could read it.
 */
final class FailureReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        print(analysis.getDescription());
        print(analysis.getAction());
    }

    private static void print(@Nullable String text) {
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).forEach(LOG::error);
        }
    }
}
