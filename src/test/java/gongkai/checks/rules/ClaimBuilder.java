package gongkai.checks.rules;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A claim in few words: {@code claim("disclosure.items").saying("2000余")}. Unless it says otherwise it is a sentence of
 * the district's report of 2014, in the measure of the catalogue.
 */
final class ClaimBuilder {

    static final String DISTRICT = "430602";
    static final Catalogue CATALOGUE = Catalogue.shipped();

    private static final Pattern PRINTED = Pattern.compile("(?<before>[约近超])?(?<number>[\\d.]+)(?<after>余|以上|%)?");

    private final String indicator;
    private String aspect = "";
    private String unit = DISTRICT;
    private int year = 2014;
    private int from = 1;
    private int to = 12;
    private String printed = "0";
    private @Nullable String measure;
    private Basis basis = Basis.NARRATIVE;
    private String form = "2008";

    private ClaimBuilder(String indicator) {
        this.indicator = indicator;
    }

    static ClaimBuilder claim(String indicator) {
        return new ClaimBuilder(indicator);
    }

    ClaimBuilder of(String unit) {
        this.unit = unit;
        return this;
    }

    ClaimBuilder in(int year) {
        this.year = year;
        return this;
    }

    ClaimBuilder inMonths(int from, int to) {
        this.from = from;
        this.to = to;
        return this;
    }

    ClaimBuilder by(String applicant) {
        this.aspect = applicant;
        return this;
    }

    /** @param printed {@code 2000余}, {@code 98%}, {@code /}, {@code 无}, or nothing for an empty cell */
    ClaimBuilder saying(String printed) {
        this.printed = printed;
        return this;
    }

    ClaimBuilder measuredIn(String measure) {
        this.measure = measure;
        return this;
    }

    /** In a cell, which prints no measure. */
    ClaimBuilder inTable() {
        this.basis = Basis.TABLE;
        return this;
    }

    /** In a cell of the table of a form. */
    ClaimBuilder inTableOf(String form) {
        this.form = form;
        return inTable();
    }

    Claim build() {
        Matcher number = PRINTED.matcher(printed);
        boolean value = number.matches();
        return new Claim(
                indicator,
                aspect,
                unit,
                Period.parse("%d-%02d".formatted(year, from), "%d-%02d".formatted(year, to)),
                value ? new BigDecimal(number.group("number")) : null,
                value ? State.VALUE : state(),
                value ? qualifier(number) : Qualifier.EXACT,
                value ? measure(number) : "",
                printed,
                basis,
                form,
                "",
                -1,
                -1,
                "");
    }

    private State state() {
        return switch (printed) {
            case "/" -> State.SLASH;
            case "" -> State.BLANK;
            case "无" -> State.NONE_STATED;
            default -> throw new IllegalArgumentException("no report says " + printed);
        };
    }

    private static Qualifier qualifier(Matcher number) {
        String words = String.valueOf(number.group("before")) + number.group("after");
        return words.contains("余") || words.contains("超")
                ? Qualifier.OVER
                : words.contains("以上")
                        ? Qualifier.AT_LEAST
                        : words.contains("约")
                                ? Qualifier.ABOUT
                                : words.contains("近") ? Qualifier.NEARLY : Qualifier.EXACT;
    }

    private String measure(Matcher number) {
        if (measure != null) {
            return measure;
        }
        if ("%".equals(number.group("after"))) {
            return "%";
        }
        return basis == Basis.TABLE
                ? ""
                : CATALOGUE.indicator(indicator).orElseThrow().measure();
    }
}
