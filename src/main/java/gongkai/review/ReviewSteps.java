package gongkai.review;

import gongkai.ledger.LedgerChange;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.reading.text.VisibleText;
import gongkai.review.intake.PendingChecks;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.ReviewRepository;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.ReviewStep.Action;
import gongkai.review.store.UnclaimedNumber;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The steps of a review: each is noted as it is taken, expects what it builds on to be as it was seen, and can be undone. */
@Component
class ReviewSteps {

    private final Sources sources;
    private final ReviewRepository tables;
    private final ExpectedClaims expected;
    private final MetadataChanges heads;
    private final ReviewUndo undo;
    private final PendingChecks pendingChecks;

    ReviewSteps(
            Sources sources,
            ReviewRepository tables,
            ExpectedClaims expected,
            MetadataChanges heads,
            ReviewUndo undo,
            PendingChecks pendingChecks) {
        this.sources = sources;
        this.tables = tables;
        this.expected = expected;
        this.heads = heads;
        this.undo = undo;
        this.pendingChecks = pendingChecks;
    }

    /** See {@link ExpectedClaims#expect(String, long, Collection, StoredClaim.Status...)}. */
    List<StoredClaim> expect(LedgerChange change, long source, Collection<Long> ids, StoredClaim.Status... allowed) {
        return expected.expect(change.region(), source, ids, allowed);
    }

    /** @throws OptimisticLockingFailureException where somebody has decided on the number meanwhile */
    void expectOpen(LedgerChange change, long source, int number) {
        UnclaimedNumber found = tables.numbers(change.region(), source).stream()
                .filter(n -> n.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no number " + number + " in source " + source));
        if (found.fate() != UnclaimedNumber.Fate.OPEN) {
            throw new OptimisticLockingFailureException("number " + number + " is " + found.fate());
        }
    }

    /** Notes a step about one claim or number. */
    int add(
            LedgerChange change,
            long source,
            Action action,
            @Nullable Long claim,
            @Nullable Integer number,
            @Nullable Long replacement,
            String why) {
        return add(
                change,
                source,
                new ReviewStep(
                        0, action, claim, number, replacement, null, change.user(), change.at(), why, List.of(), null));
    }

    /** Notes a step about many claims or the document as a whole. */
    int add(LedgerChange change, long source, Action action, String why, List<ReviewStep.Part> parts) {
        int step = add(change, source, action, null, null, null, why);
        addParts(change, source, step, parts);
        return step;
    }

    void addParts(LedgerChange change, long source, int step, List<ReviewStep.Part> parts) {
        tables.addParts(change.region(), source, step, parts);
    }

    /**
     * Changes what a document says of itself.
     *
     * @return how many claims followed or were read anew
     */
    int edit(LedgerChange change, long source, String title, String unit, @Nullable Integer year, String why) {
        Source now = sources.find(change.region(), source).orElseThrow();
        MetadataChange edited = new MetadataChange(
                MetadataChange.Head.of(now),
                heads.withForm(now, VisibleText.line(title), VisibleText.line(unit), year));
        List<ReviewStep.Part> parts = heads.change(change, now, edited, why);
        int step = add(change, source, Action.EDITED, why, parts);
        tables.addHead(change.region(), source, step, edited);
        return parts.size();
    }

    /** Takes a step back, which is a step too. */
    ReviewStep undo(LedgerChange change, Review review, ReviewStep last) {
        undo.undo(change, review, last);
        add(
                change,
                review.source().id(),
                new ReviewStep(
                        0,
                        Action.UNDONE,
                        null,
                        null,
                        null,
                        last.step(),
                        change.user(),
                        change.at(),
                        last.reason(),
                        List.of(),
                        null));
        return last;
    }

    private int add(LedgerChange change, long source, ReviewStep step) {
        int number = tables.nextStep(change.region(), source);
        tables.addStep(change.region(), source, step.numbered(number));
        return number;
    }

    void refreshChecks(LedgerChange change, long source) {
        pendingChecks.refresh(change, source);
    }

    /** What claims were before a step changed them. */
    static List<ReviewStep.Part> parts(List<StoredClaim> before) {
        return before.stream()
                .map(c -> new ReviewStep.Part(c.id(), c.status(), null, null))
                .toList();
    }
}
