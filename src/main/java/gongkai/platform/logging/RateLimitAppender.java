package gongkai.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import ch.qos.logback.core.util.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets through to its appenders so many events a period of each logger and level, counts the others, and says at the end
 * of the period how many were left out. A document that makes a library complain at every character can so neither fill
 * the disk nor push everything else out of the log; the level is counted for itself, so that warnings hide no error.
 */
public final class RateLimitAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {

    private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();
    private final Map<Source, Window> windows = new ConcurrentHashMap<>();
    private int limit = 60;
    private Duration period = Duration.buildByMinutes(1);

    private record Source(String logger, Level level) {}

    private final class Window {
        private final Source source;
        private long start = System.nanoTime();
        private int passed;
        private long leftOut;

        Window(Source source) {
            this.source = source;
        }

        synchronized boolean passes() {
            long age = System.nanoTime() - start;
            if (age >= nanos()) {
                start += age;
                passed = 0;
            }
            if (passed < limit) {
                passed++;
                return true;
            }
            if (leftOut++ == 0) {
                getContext()
                        .getScheduledExecutorService()
                        .schedule(() -> report(this), Math.max(0, nanos() - age), TimeUnit.NANOSECONDS);
            }
            return false;
        }

        synchronized long takeLeftOut() {
            long count = leftOut;
            leftOut = 0;
            return count;
        }
    }

    /** How many events of one logger and level a period lets through. */
    public void setLimit(int limit) {
        this.limit = limit;
    }

    /** How long a period is, as {@code 1 minute}. */
    public void setPeriod(Duration period) {
        this.period = period;
    }

    @Override
    protected void append(ILoggingEvent event) {
        Source source = new Source(event.getLoggerName(), event.getLevel());
        if (windows.computeIfAbsent(source, Window::new).passes()) {
            appenders.appendLoopOnAppenders(event);
        }
    }

    private void report(Window window) {
        long count = window.takeLeftOut();
        if (count > 0 && getContext() instanceof LoggerContext loggers) {
            appenders.appendLoopOnAppenders(new LoggingEvent(
                    RateLimitAppender.class.getName(),
                    loggers.getLogger(window.source.logger()),
                    window.source.level(),
                    "{} more messages like these were left out: a logger has {} in {}",
                    null,
                    new Object[] {count, limit, period}));
        }
    }

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(period.getMilliseconds());
    }

    /** Says what is still unsaid, then stops the appenders too: nobody else knows them. */
    @Override
    public void stop() {
        if (isStarted()) {
            windows.values().forEach(this::report);
            super.stop();
            appenders.detachAndStopAllAppenders();
        }
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
        appenders.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return appenders.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return appenders.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
        return appenders.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
        appenders.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
        return appenders.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
        return appenders.detachAppender(name);
    }
}
