package gongkai.reports;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.Claim;
import gongkai.ledger.Qualifier;
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
record Storable(List<Claim> claims, List<OtherNumber> numbers) {

    /** The tables hold sixteen; what is counted is also added up, so three are left for the sums. */
    private static final int DIGITS = 13;

    private static final int DECIMALS = 4;

    static Storable of(Reading reading, Catalogue catalogue) {
        List<Claim> claims = new ArrayList<>();
        List<OtherNumber> numbers = new ArrayList<>();
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
            numbers.add(new OtherNumber(
                    0,
                    OtherNumber.Kind.IGNORED,
                    null,
                    "",
                    Qualifier.EXACT,
                    "",
                    i.start(),
                    i.end(),
                    text(i.text(), 1000),
                    text(i.reason(), 50),
                    OtherNumber.Fate.OPEN));
        }
        numbers.sort(Comparator.comparing(OtherNumber::start).thenComparing(OtherNumber::end));
        for (int i = 0; i < numbers.size(); i++) {
            OtherNumber n = numbers.get(i);
            numbers.set(
                    i,
                    new OtherNumber(
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

    private static OtherNumber unread(
            @Nullable BigDecimal value,
            String measure,
            Qualifier qualifier,
            String section,
            int start,
            int end,
            String quote) {
        return new OtherNumber(
                0,
                OtherNumber.Kind.UNREAD,
                fits(value) ? value : null,
                text(measure, 50),
                qualifier,
                text(section, 2000),
                start,
                end,
                text(quote, 1000),
                "",
                OtherNumber.Fate.OPEN);
    }

    /** Whether the ledger can hold a claim as it is: only such claims are made of a document. */
    static boolean fits(Claim claim, Catalogue catalogue) {
        return catalogue.indicator(claim.indicator()).isPresent()
                && fits(claim.value())
                && claim.aspect().length() <= 50
                && claim.unit().length() <= 200
                && claim.measure().length() <= 50
                && claim.printed().length() <= 200
                && claim.form().length() <= 20
                && text(claim.aspect() + claim.form()).equals(claim.aspect() + claim.form());
    }

    private static boolean fits(@Nullable BigDecimal value) {
        if (value == null) {
            return true;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS;
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

    static String text(String text, int longest) {
        return text(text.length() <= longest ? text : text.substring(0, longest));
    }

    /** PostgreSQL keeps no NUL, and no database a surrogate without its other half. */
    static String text(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (c == 0 || Character.isSurrogate(c) && !paired) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, '\ufffd');
            }
        }
        return clean == null ? text : clean.toString();
    }
}
