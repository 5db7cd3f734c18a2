package gongkai.reports.ui;

import com.vaadin.flow.component.Component;
import gongkai.base.Chip;
import gongkai.base.HouseTime;
import gongkai.ledger.Ledger;
import gongkai.ledger.Source;
import gongkai.ledger.ui.FigureText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A source in words: its status, and what it says of itself. */
final class SourceWords {

    private SourceWords() {}

    /** Words for the status; a citation says that no document is at hand. */
    static String statusKey(Source source) {
        return source.kind() == Source.Kind.CITATION && source.status() == Source.Status.ACCEPTED
                ? "sources.status.CITATION"
                : "sources.status." + source.status().name();
    }

    static Component status(Source source, FigureText text) {
        Chip.Tone tone = switch (source.status()) {
            case PENDING -> Chip.Tone.WARNING;
            case ACCEPTED -> source.kind() == Source.Kind.CITATION ? Chip.Tone.PLAIN : Chip.Tone.GOOD;
            case SUPERSEDED, DISMISSED -> Chip.Tone.PLAIN;
        };
        return new Chip(text.say(statusKey(source)), tone);
    }

    /** Unit · year · form · publisher and date · received. */
    static String facts(Source source, FigureText text) {
        List<String> facts = new ArrayList<>();
        if (!source.unit().isEmpty()) {
            facts.add(text.unit(source.unit()));
        }
        Integer year = source.year();
        if (year != null) {
            facts.add(text.say("period.year", String.valueOf(year)));
        }
        if (!source.form().isEmpty()) {
            facts.add(text.form(source.form()));
        }
        if (source.published() != null) {
            facts.add(text.say("sources.published", source.published().toString()));
        }
        if (!source.publisher().isEmpty()) {
            facts.add(source.publisher());
        }
        facts.add(text.say("sources.received", received(source), by(source, text)));
        return String.join(" · ", facts);
    }

    static String by(Source source, FigureText text) {
        return source.receivedBy().equals(Ledger.PUBLISHED_DATA)
                ? text.say("evidence.published-data")
                : source.receivedBy();
    }

    static String received(Source source) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(HouseTime.zone()).format(source.receivedAt());
    }
}
