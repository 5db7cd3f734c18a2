package gongkai.checks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a finding: verdict, responsible unit and due date as they stood from then on.
 *
 * @param number counts from 1 for each finding
 */
public record FindingDecision(
        int number,
        Verdict verdict,
        String reason,
        String responsible,
        @Nullable LocalDate due,
        String by,
        Instant at) {}
