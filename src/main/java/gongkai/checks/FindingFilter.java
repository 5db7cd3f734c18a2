package gongkai.checks;

import gongkai.checks.context.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the findings that stand a list shows. Empty text and null mean "all".
 *
 * @param unit the unit they are about: a code or a printed name
 * @param fromYear and {@code toYear}: of the year they are about; one of no year is in every span
 * @param responsible code of the unit that is to settle them, or {@link #NOBODY}
 */
public record FindingFilter(
        String rule,
        @Nullable Severity severity,
        @Nullable Verdict verdict,
        String unit,
        int fromYear,
        int toYear,
        String responsible,
        @Nullable Due due) {

    /** Stands for: nobody was asked to settle it. */
    public static final String NOBODY = "-";

    /** How the day by which it is to be settled stands to today. */
    public enum Due {
        OVERDUE,
        /** Within two weeks. */
        SOON,
        LATER,
        NO_DATE;

        static final int SOON_DAYS = 14;
    }

    /** How far a finding's day is; null where it is settled already. */
    public static @Nullable Due due(StoredFinding finding, LocalDate today) {
        LocalDate day = finding.due();
        if (finding.verdict() != Verdict.OPEN) {
            return null;
        }
        if (day == null) {
            return Due.NO_DATE;
        }
        return day.isBefore(today) ? Due.OVERDUE : day.isAfter(today.plusDays(Due.SOON_DAYS)) ? Due.LATER : Due.SOON;
    }
}
