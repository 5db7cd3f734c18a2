package gongkai.platform.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * A stack trace with every message in it, those of causes and suppressed failures too, in one line: {@code %wEx} and its
 * kind in {@code logback.xml}. The line breaks that remain are those of the trace itself.
 */
public final class OneLineThrowableConverter extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(new OneLine(failure));
    }

    private record OneLine(IThrowableProxy failure) implements IThrowableProxy {

        private static @Nullable IThrowableProxy of(@Nullable IThrowableProxy failure) {
            return failure == null ? null : new OneLine(failure);
        }

        @Override
        public @Nullable String getMessage() {
            return LogText.oneLine(failure.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return LogText.oneLine(failure.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return failure.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return failure.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return failure.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(failure.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            IThrowableProxy[] suppressed = failure.getSuppressed();
            IThrowableProxy[] each = new IThrowableProxy[suppressed.length];
            for (int i = 0; i < each.length; i++) {
                each[i] = new OneLine(suppressed[i]);
            }
            return each;
        }

        @Override
        public boolean isCyclic() {
            return failure.isCyclic();
        }
    }
}
