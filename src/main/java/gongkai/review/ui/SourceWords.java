package gongkai.review.ui;

import com.vaadin.flow.component.Component;
import gongkai.ledger.Ledger;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.Chip;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** A source in words: its status, and what it says of itself. */
public final class SourceWords {

    private SourceWords() {}

    /**
     * The status in words; a citation says that no document is at hand, and a document whose review has begun how far it
     * is.
     *
     * @param decided how many of its numbers somebody has decided on
     * @param of how many it has
     */
    public static String statusWords(Source source, int decided, int of, FigureText text) {
        if (source.status() == Source.Status.PENDING && decided > 0) {
            return text.translate("sources.status.PROGRESS", decided, of);
        }
        return text.translate(
                source.kind() == Source.Kind.CITATION && source.status() == Source.Status.ACCEPTED
                        ? "sources.status.CITATION"
                        : "sources.status." + source.status().name());
    }

    public static Component status(Source source, int decided, int of, FigureText text) {
        Chip.Tone tone = switch (source.status()) {
            case PENDING -> Chip.Tone.WARNING;
            case ACCEPTED -> source.kind() == Source.Kind.CITATION ? Chip.Tone.PLAIN : Chip.Tone.GOOD;
            case SUPERSEDED, DISMISSED -> Chip.Tone.PLAIN;
        };
        return new Chip(statusWords(source, decided, of, text), tone);
    }

    /** Day and minute, as an office here reads them. */
    public static String moment(Instant at, FigureText text) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale())
                .withZone(InstallationClock.zone())
                .format(at);
    }

    /** Unit · year · form · publisher and date · received. */
    public static String facts(Source source, FigureText text) {
        List<String> facts = new ArrayList<>();
        if (!source.unit().isEmpty()) {
            facts.add(text.unit(source.unit()));
        }
        Integer year = source.year();
        if (year != null) {
            facts.add(text.translate("period.year", String.valueOf(year)));
        }
        if (!source.form().isEmpty()) {
            facts.add(text.form(source.form()));
        }
        if (source.published() != null) {
            facts.add(text.translate("sources.published", source.published().toString()));
        }
        if (!source.publisher().isEmpty()) {
            facts.add(source.publisher());
        }
        facts.add(text.translate("sources.received", received(source), by(source, text)));
        return String.join(" · ", facts);
    }

    public static String by(Source source, FigureText text) {
        return source.receivedBy().equals(Ledger.PUBLISHED_DATA)
                ? text.translate("evidence.published-data")
                : source.receivedBy();
    }

    public static String received(Source source) {
        return DateTimeFormatter.ISO_LOCAL_DATE
                .withZone(InstallationClock.zone())
                .format(source.receivedAt());
    }

    /** What a claim says, in one line. */
    public static String summary(Claim claim, FigureText text) {
        return text.indicator(claim.indicator()) + " · " + text.unit(claim.unit()) + " · " + text.period(claim.period())
                + " · " + text.withMeasure(text.number(claim), claim.indicator(), claim.state());
    }
}
