package gongkai.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * A named value of a finding's message, kept free of language: {@link FindingTexts} shows it as its kind asks.
 *
 * @param value the code, number, ISO date or text itself
 */
public record Argument(Kind kind, String value) {

    /** What the value is, and so how it is shown. */
    public enum Kind {
        /** One indicator code, or several joined by {@code +}. */
        INDICATOR,
        /** One unit code or printed name, or several joined by {@code +}. */
        UNIT,
        /** Terms joined by {@code +}: a number, a qualifier before a number, {@code /} or {@code _} for a blank. */
        AMOUNT,
        /** The same, each number a percentage. */
        PERCENT,
        NUMBER,
        DATE,
        /** Two months, {@code 2014-01/2014-12}. */
        PERIOD,
        /** NARRATIVE or TABLE. */
        BASIS,
        /** Words of the document, shown as they are. */
        TEXT
    }

    static Argument indicator(String... codes) {
        return new Argument(Kind.INDICATOR, String.join("+", codes));
    }

    static Argument indicators(Collection<String> codes) {
        return new Argument(Kind.INDICATOR, String.join("+", codes));
    }

    static Argument unit(String... codes) {
        return new Argument(Kind.UNIT, String.join("+", codes));
    }

    static Argument units(Collection<String> codes) {
        return new Argument(Kind.UNIT, String.join("+", codes));
    }

    static Argument number(BigDecimal number) {
        return new Argument(Kind.NUMBER, number.toPlainString());
    }

    static Argument number(long number) {
        return new Argument(Kind.NUMBER, Long.toString(number));
    }

    static Argument date(LocalDate date) {
        return new Argument(Kind.DATE, date.toString());
    }

    static Argument period(gongkai.catalogue.Period period) {
        return new Argument(Kind.PERIOD, period.toString());
    }

    static Argument basis(gongkai.ledger.Basis basis) {
        return new Argument(Kind.BASIS, basis.name());
    }

    static Argument text(String text) {
        return new Argument(Kind.TEXT, text);
    }

    /** {@code number:3008}: how it is stored. */
    public String encoded() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    public static Argument decode(String encoded) {
        int colon = encoded.indexOf(':');
        String kind = colon < 0 ? "" : encoded.substring(0, colon).toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .map(k -> new Argument(k, encoded.substring(colon + 1)))
                .orElseThrow(() -> new IllegalArgumentException("not an argument of a finding: " + encoded));
    }
}
