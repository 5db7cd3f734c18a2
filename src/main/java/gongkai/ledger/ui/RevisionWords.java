package gongkai.ledger.ui;

import gongkai.ledger.Ledger;
import gongkai.ledger.model.Revision;
import gongkai.platform.installation.InstallationClock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Revisions of a figure in words: who, when, what it said. */
final class RevisionWords {

    private final FigureText text;

    RevisionWords(FigureText text) {
        this.text = text;
    }

    /** Who decided. */
    String by(Revision revision) {
        return revision.by().equals(Ledger.PUBLISHED_DATA) ? text.translate("evidence.published-data") : revision.by();
    }

    String time(Revision revision) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale())
                .withZone(InstallationClock.zone())
                .format(revision.at());
    }

    String byAndTime(Revision revision) {
        return text.translate("evidence.accepted-by", by(revision), time(revision));
    }

    String cause(Revision revision) {
        return text.translate("evidence.cause." + revision.cause());
    }

    /** What it said, without its measure; after it was withdrawn, that there is nothing. */
    String value(Revision revision) {
        return revision.cause() == Revision.Cause.WITHDRAWN
                ? text.translate("state.no-data")
                : text.number(
                        revision.value().value(),
                        revision.value().state(),
                        revision.value().qualifier(),
                        revision.printed(),
                        revision.key().indicator(),
                        false);
    }

    /** The same with its measure. */
    String full(Revision revision) {
        return revision.cause() == Revision.Cause.WITHDRAWN
                ? value(revision)
                : text.withMeasure(
                        value(revision),
                        revision.key().indicator(),
                        revision.value().state());
    }
}
