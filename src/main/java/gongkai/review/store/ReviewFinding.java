package gongkai.review.store;

import gongkai.checks.StoredFinding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say of a document under review.
 *
 * @param claims ids of the claims it speaks of
 * @param message and {@code arguments}: its sentence
 * @param stored with verdict and history, once the claims are accepted; null for what acceptance would bring
 */
public record ReviewFinding(
        String rule,
        Severity severity,
        List<Long> claims,
        String message,
        Map<String, MessageArgument> arguments,
        @Nullable StoredFinding stored) {

    /** Whether it makes its claims disputed: an ERROR on which the office has not spoken. */
    public boolean disputes() {
        return severity == Severity.ERROR && (stored == null || stored.disputes());
    }
}
