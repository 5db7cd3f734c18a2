package gongkai.dashboard.subject;

import gongkai.catalogue.Period;
import gongkai.checks.context.Amount;
import gongkai.checks.context.Contradiction;
import gongkai.checks.context.Quotient;
import gongkai.ledger.query.LevelClaim;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share of a level's items that are there in full electronically: as stated, and as the table's numbers give it.
 *
 * @param stated the claim of the share itself; null where none is made
 * @param part and {@code whole}: the table's numbers; null where it has none
 */
public record ElectronicShare(
        String unit,
        Period period,
        @Nullable LevelClaim stated,
        @Nullable LevelClaim part,
        @Nullable LevelClaim whole) {

    /** How the stated share stands to the computed one. */
    public enum Judgement {
        NOT_COMPUTABLE,
        /** The part is more than its whole. */
        IMPOSSIBLE,
        /** The stated share cannot be the computed one, at the precision both are printed with: as the checks have it. */
        CONTRADICTS,
        AGREES
    }

    /** Part of whole in per cent, two decimals; more than 100 where the source contradicts itself, null where not computable. */
    public @Nullable BigDecimal computed() {
        return quotient().map(Amount::value).orElse(null);
    }

    public Judgement judgement() {
        Optional<Amount> computed = quotient();
        if (computed.isEmpty()) {
            return Judgement.NOT_COMPUTABLE;
        }
        Optional<Amount> of = amount(part, false);
        if (of.isPresent()
                && amount(whole, false)
                        .flatMap(all -> Contradiction.ofMore(of.get(), all))
                        .isPresent()) {
            return Judgement.IMPOSSIBLE;
        }
        return amount(stated, true)
                        .filter(said ->
                                said.interval().isDisjointFrom(computed.get().interval()))
                        .isPresent()
                ? Judgement.CONTRADICTS
                : Judgement.AGREES;
    }

    private Optional<Amount> quotient() {
        return amount(part, false).flatMap(one -> amount(whole, false).flatMap(all -> Quotient.of(one, all)));
    }

    private static Optional<Amount> amount(@Nullable LevelClaim claim, boolean rate) {
        BigDecimal number = claim == null ? null : claim.amount();
        return claim == null || number == null
                ? Optional.empty()
                : Optional.of(Amount.printed(number, claim.qualifier(), claim.printed(), rate));
    }
}
