package gongkai.reading;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Claim;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the tables of the ledger can hold: only such claims are made of a document, and only such text is kept. */
public final class LedgerLimits {

    /** The tables hold sixteen; what is counted is also added up, so three are left for the sums. */
    private static final int DIGITS = 13;

    private static final int DECIMALS = 4;

    private LedgerLimits() {}

    /** Whether the ledger can hold a claim as it is: only such claims are made of a document. */
    public static boolean fits(Claim claim, Catalogue catalogue) {
        return catalogue.indicator(claim.indicator()).isPresent()
                && fits(claim.value())
                && claim.aspect().length() <= 50
                && claim.unit().length() <= 200
                && claim.measure().length() <= 50
                && claim.printed().length() <= 200
                && claim.form().length() <= 20
                && text(claim.aspect() + claim.form()).equals(claim.aspect() + claim.form());
    }

    /** Whether the tables hold every digit of a number. */
    public static boolean fits(@Nullable BigDecimal value) {
        if (value == null) {
            return true;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS;
    }

    /** The beginning of a text, without what no database keeps. */
    public static String text(String text, int longest) {
        return text(text.length() <= longest ? text : text.substring(0, longest));
    }

    /** PostgreSQL keeps no NUL, and no database a surrogate without its other half. */
    public static String text(String text) {
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
