package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Issuer;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.reading.text.Measures;
import gongkai.reading.text.Span;
import gongkai.reading.text.Unread;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a number of a text down as a claim or as unread, with its place, its printed form and the clause around it. */
final class ClaimWriter {

    private static final int LONGEST_QUOTE = 120;

    private static final Pattern CITY_ISSUER = Pattern.compile(
            "市(?:人民)?政府热线(?:办|中心)?[^。]{0,20}(?:考核|通报)|市热线办[^。]{0,20}(?:考核|通报)|市12345[^。]{0,20}(?:考核|通报)");

    private final NarrativeText text;
    private final Catalogue catalogue;
    private final boolean cityIssues;

    ClaimWriter(NarrativeText text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
        this.cityIssues = CITY_ISSUER.matcher(text.text()).find();
    }

    /** Null where the printed measure cannot be the indicator's. */
    @Nullable
    Claim claim(Quantity q, String indicator, String unit, Period period) {
        return claim(q, indicator, aspect(indicator, q), unit, period);
    }

    /** Null where the printed measure cannot be the indicator's. */
    @Nullable
    Claim claim(Quantity q, String indicator, String aspect, String unit, Period period) {
        Span span = text.normalised().printedSpan(q.start(), q.end());
        BigDecimal value = q.isNone()
                ? null
                : Measures.converted(
                        q.value(), q.measure(), catalogue.indicator(indicator).orElseThrow());
        if (value == null && !q.isNone()) {
            return null;
        }
        return new Claim(
                indicator,
                aspect,
                unit,
                period,
                value,
                q.state(),
                q.qualifier(),
                q.measure(),
                printed(q),
                Basis.NARRATIVE,
                text.head().form(),
                text.outline().section(q.start()),
                span.start(),
                span.end(),
                quote(q));
    }

    /** @param less whether the words in front say that there is so much less */
    Unread unread(Quantity q, boolean less) {
        Span span = text.normalised().printedSpan(q.start(), q.end());
        return new Unread(
                less && q.value().signum() > 0 ? q.value().negate() : q.value(),
                q.measure(),
                q.qualifier(),
                text.outline().section(q.start()),
                span.start(),
                span.end(),
                quote(q));
    }

    private String aspect(String indicator, Quantity q) {
        if (!cityIssues || !indicator.startsWith("hotline.")) {
            return "";
        }
        String paragraph =
                text.text().substring(text.outline().back(q.start(), "\n", NarrativeText.PARAGRAPH * 2), q.start());
        return (CITY_ISSUER.matcher(paragraph).find() ? Issuer.CITY : Issuer.DISTRICT).code();
    }

    /** The number as printed, with what qualifies it and the per cent sign. */
    private String printed(Quantity q) {
        String number = text.normalised().printed(q.start(), q.end()).strip();
        int numeralEnd = q.end();
        String behind = text.text().substring(numeralEnd, q.close());
        String percent = q.isPercent() && behind.startsWith("%") ? "%" : "";
        String suffix = behind.endsWith("以上") ? "以上" : behind.endsWith("左右") ? "左右" : "";
        String prefix = q.open() < q.start() ? text.normalised().printed(q.open(), q.start()) : "";
        return prefix + number + percent + suffix;
    }

    private String quote(Quantity q) {
        int from = text.outline().back(q.start(), NarrativeText.CLAUSE, LONGEST_QUOTE);
        int to = text.outline().forth(q.close(), NarrativeText.CLAUSE, LONGEST_QUOTE);
        return text.normalised().printed(from, Math.max(to, q.close())).strip();
    }
}
