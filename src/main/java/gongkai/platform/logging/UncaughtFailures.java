package gongkai.platform.logging;

import org.slf4j.LoggerFactory;

/** A failure that ends a thread goes into the log as any other: Java itself prints it past the log, line breaks and all. */
public final class UncaughtFailures implements Thread.UncaughtExceptionHandler {

    /** From now on every thread that has no handler of its own is told of here. */
    public static void log() {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtFailures());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        // asked for only now: a command that fails nowhere needs no log
        LoggerFactory.getLogger(UncaughtFailures.class).error("the thread {} ended", thread.getName(), failure);
    }
}
