package gongkai.platform.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/** The message of an event in one line: {@code %m} in {@code logback.xml}. */
public final class OneLineMessageConverter extends MessageConverter {

    @Override
    public @Nullable String convert(ILoggingEvent event) {
        return LogText.oneLine(super.convert(event));
    }
}
