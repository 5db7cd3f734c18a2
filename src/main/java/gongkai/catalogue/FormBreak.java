package gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Why the figures of two forms do not stand in one line.
 *
 * @param form the form from which on another thing is counted, or the one that does not ask for the indicator at all
 * @param row the row whose note says what is counted otherwise; null where the form does not ask for the indicator
 */
public record FormBreak(
        String indicator, Form form, @Nullable FormRow row) {}
