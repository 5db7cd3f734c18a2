package gongkai.reading.text;

import gongkai.catalogue.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about time before a number.
 *
 * @param period null where it says nothing, or nothing clear
 * @param unclear whether it says something that no claim can be made of
 */
public record PeriodMention(@Nullable Period period, boolean unclear) {

    public static final PeriodMention NOTHING = new PeriodMention(null, false);
}
