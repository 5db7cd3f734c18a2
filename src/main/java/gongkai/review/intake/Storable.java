package gongkai.review.intake;

import static gongkai.reading.LedgerLimits.fits;
import static gongkai.reading.LedgerLimits.text;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.reading.Reading;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import gongkai.review.store.UnclaimedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the tables can hold it: characters that no database keeps are replaced one for one, so that offsets
 * hold, and a claim that the tables cannot hold, or whose indicator the catalogue lacks, stays unread rather than being
 * cut or rounded.
 */
public record Storable(List<Claim> claims, List<UnclaimedNumber> numbers) {

    public static Storable of(Reading reading, Catalogue catalogue) {
        List<Claim> claims = new ArrayList<>();
        List<UnclaimedNumber> numbers = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            if (fits(claim, catalogue)) {
                claims.add(clean(claim));
            } else {
                numbers.add(unread(
                        claim.value(),
                        claim.measure(),
                        claim.qualifier(),
                        claim.section(),
                        claim.start(),
                        claim.end(),
                        claim.quote()));
            }
        }
        for (Unread u : reading.unread()) {
            numbers.add(unread(u.value(), u.measure(), u.qualifier(), u.section(), u.start(), u.end(), u.quote()));
        }
        for (Ignored i : reading.ignored()) {
            numbers.add(new UnclaimedNumber(
                    0,
                    UnclaimedNumber.Kind.IGNORED,
                    null,
                    "",
                    Qualifier.EXACT,
                    "",
                    i.start(),
                    i.end(),
                    text(i.text(), 1000),
                    text(i.reason(), 50),
                    UnclaimedNumber.Fate.OPEN));
        }
        numbers.sort(Comparator.comparing(UnclaimedNumber::start).thenComparing(UnclaimedNumber::end));
        for (int i = 0; i < numbers.size(); i++) {
            UnclaimedNumber n = numbers.get(i);
            numbers.set(
                    i,
                    new UnclaimedNumber(
                            i + 1,
                            n.kind(),
                            n.value(),
                            n.measure(),
                            n.qualifier(),
                            n.section(),
                            n.start(),
                            n.end(),
                            n.quote(),
                            n.reason(),
                            n.fate()));
        }
        return new Storable(claims, numbers);
    }

    private static UnclaimedNumber unread(
            @Nullable BigDecimal value,
            String measure,
            Qualifier qualifier,
            String section,
            int start,
            int end,
            String quote) {
        return new UnclaimedNumber(
                0,
                UnclaimedNumber.Kind.UNREAD,
                fits(value) ? value : null,
                text(measure, 50),
                qualifier,
                text(section, 2000),
                start,
                end,
                text(quote, 1000),
                "",
                UnclaimedNumber.Fate.OPEN);
    }

    private static Claim clean(Claim c) {
        return new Claim(
                c.indicator(),
                c.aspect(),
                text(c.unit()),
                c.period(),
                c.value(),
                c.state(),
                c.qualifier(),
                text(c.measure()),
                text(c.printed()),
                c.basis(),
                c.form(),
                text(c.section(), 2000),
                c.start(),
                c.end(),
                text(c.quote(), 2000));
    }
}
