package gongkai.review.intake;

import gongkai.checks.context.Finding;
import gongkai.ledger.model.Source;
import gongkai.reading.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a document that was brought.
 *
 * @param source as stored, pending review
 * @param alreadyThere the same bytes were received before: {@code source} is that document and nothing was changed
 * @param reading what the document says; of the same bytes, what it says as it is read now
 * @param findings on the reading's claims, by their place in it
 * @param former the edition of the same report that this one corrects; null where there is none
 * @param joined where the document is a further rendition of {@code source}; null where it is a source of its own
 */
public record IntakeResult(
        Source source,
        boolean alreadyThere,
        Reading reading,
        List<Finding> findings,
        @Nullable Source former,
        @Nullable Joined joined) {

    public IntakeResult {
        findings = List.copyOf(findings);
    }

    /** A document that was read and checked, and not stored. */
    public record Read(Reading reading, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }
}
