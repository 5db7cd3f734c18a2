package gongkai.checks.context;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * A named value of a finding's message, kept free of language: {@link gongkai.checks.FindingTexts FindingTexts} shows it as its kind asks.
 *
 * @param value the code, number, ISO date or text itself
 */
public record MessageArgument(Kind kind, String value) {

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

    public static MessageArgument indicator(String... codes) {
        return new MessageArgument(Kind.INDICATOR, String.join("+", codes));
    }

    public static MessageArgument indicators(Collection<String> codes) {
        return new MessageArgument(Kind.INDICATOR, String.join("+", codes));
    }

    public static MessageArgument unit(String... codes) {
        return new MessageArgument(Kind.UNIT, String.join("+", codes));
    }

    public static MessageArgument units(Collection<String> codes) {
        return new MessageArgument(Kind.UNIT, String.join("+", codes));
    }

    public static MessageArgument number(BigDecimal number) {
        return new MessageArgument(Kind.NUMBER, number.toPlainString());
    }

    public static MessageArgument number(long number) {
        return new MessageArgument(Kind.NUMBER, Long.toString(number));
    }

    public static MessageArgument date(LocalDate date) {
        return new MessageArgument(Kind.DATE, date.toString());
    }

    public static MessageArgument period(gongkai.catalogue.Period period) {
        return new MessageArgument(Kind.PERIOD, period.toString());
    }

    public static MessageArgument basis(gongkai.ledger.model.Basis basis) {
        return new MessageArgument(Kind.BASIS, basis.name());
    }

    public static MessageArgument text(String text) {
        return new MessageArgument(Kind.TEXT, text);
    }

    /** {@code number:3008}: how it is stored. */
    public String encoded() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    public static MessageArgument decode(String encoded) {
        int colon = encoded.indexOf(':');
        String kind = colon < 0 ? "" : encoded.substring(0, colon).toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .map(k -> new MessageArgument(k, encoded.substring(colon + 1)))
                .orElseThrow(() -> new IllegalArgumentException("not an argument of a finding: " + encoded));
    }
}
