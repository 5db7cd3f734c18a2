package gongkai.ledger.query;

import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from and what stands beside it.
 *
 * @param figure the number as views show it; null where the key has none
 * @param places the accepted claims that say what the figure says: first those that open a document at the sentence
 * @param others every other claim of the key that was not dismissed: accepted ones that say something else, pending ones,
 *     and those of superseded editions
 * @param beside sums that one source gives for the same key by its levels, its parts, or both; never a figure
 * @param behind the rows that a sum or a computed rate was made of, or that stand below a stated value
 * @param history oldest first
 * @param decisions the sources among those of the figures here that are people: what they say was decided
 */
public record Evidence(
        FigureKey key,
        @Nullable Figure figure,
        List<Place> places,
        List<Place> others,
        List<SumBeside> beside,
        List<Figure> behind,
        List<Revision> history,
        Set<Long> decisions) {

    /** A claim with the source that makes it. */
    public record Place(StoredClaim claim, Source source) {

        /** Whether the source's text can be opened at the number. */
        public boolean hasText() {
            return claim.claim().start() >= 0;
        }
    }

    /**
     * @param basis the parts all stand in sentences, or all in tables
     * @param parts what was added; a slash among them adds nothing and is there to be seen
     */
    public record SumBeside(
            Kind kind, BigDecimal amount, Qualifier qualifier, Basis basis, Source source, List<StoredClaim> parts) {}

    /** LEVELS: the parts of the region that a partition names. PARTS: an exhaustive breakdown of the indicator. */
    public enum Kind {
        LEVELS,
        PARTS,
        PARTS_AND_LEVELS
    }

    /** Whether a figure here is what a person decided, whatever a document says. */
    public boolean isRevised(Figure of) {
        return of.sourceId() != null && decisions.contains(of.sourceId());
    }

    /** The claim that the figure follows; empty for a sum. */
    public Optional<Place> accepted() {
        return history.isEmpty()
                ? Optional.empty()
                : places.stream()
                        .filter(p -> p.claim().id() == history.getLast().claim())
                        .findFirst();
    }

    /** The revision that first said what the figure says now; empty where it has none, such as a sum. */
    public Optional<Revision> decision() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(Revision.decidedAt(history)));
    }

    /** What the figure said before that; empty where it said nothing. */
    public Optional<Revision> beforeDecision() {
        int at = history.isEmpty() ? 0 : Revision.decidedAt(history);
        return at == 0
                ? Optional.empty()
                : Optional.of(history.get(at - 1)).filter(r -> r.cause() != Revision.Cause.WITHDRAWN);
    }
}
