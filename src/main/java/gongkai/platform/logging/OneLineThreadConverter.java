package gongkai.platform.logging;

import ch.qos.logback.classic.pattern.ThreadConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/** The name of the thread in one line: {@code %t} in {@code logback.xml}. */
public final class OneLineThreadConverter extends ThreadConverter {

    @Override
    public @Nullable String convert(ILoggingEvent event) {
        return LogText.oneLine(super.convert(event));
    }
}
