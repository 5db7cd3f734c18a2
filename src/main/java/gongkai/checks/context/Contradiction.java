package gongkai.checks.context;

import java.util.Optional;

/** Whether two amounts can be the same number. */
public final class Contradiction {

    private Contradiction() {}

    /**
     * Empty where they can be equal. An ERROR where they cannot; UNVERIFIABLE where the smaller one has cells with / or
     * blank behind it, which may hold what is missing.
     */
    public static Optional<Severity> between(Amount one, Amount other) {
        if (one.interval().isBelow(other.interval())) {
            return Optional.of(one.isComplete() ? Severity.ERROR : Severity.UNVERIFIABLE);
        }
        return ofMore(one, other);
    }

    /** The same for a part and its whole: empty where the part can be as small as the whole. */
    public static Optional<Severity> ofMore(Amount part, Amount whole) {
        return whole.interval().isBelow(part.interval())
                ? Optional.of(whole.isComplete() ? Severity.ERROR : Severity.UNVERIFIABLE)
                : Optional.empty();
    }
}
