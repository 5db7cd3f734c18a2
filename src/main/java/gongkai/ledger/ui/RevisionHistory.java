package gongkai.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.ledger.model.Revision;
import gongkai.ui.component.Chip;
import java.util.List;

/** Everything a figure has said, the last first: who decided so when and why, and what it said before. */
final class RevisionHistory extends Section {

    private final FigureText text;
    private final RevisionWords words;

    /** @param history oldest first */
    RevisionHistory(List<Revision> history, FigureText text) {
        this.text = text;
        this.words = new RevisionWords(text);
        addClassName("revisions");
        add(new H3(text.translate("evidence.history")));
        for (int i = history.size() - 1; i >= 0; i--) {
            add(entry(history.get(i), i == 0 ? "" : words.value(history.get(i - 1))));
        }
    }

    private Div entry(Revision revision, String before) {
        Span number = new Span(words.value(revision));
        number.addClassName("num");
        Div row = new Div(
                number,
                new Span(text.translate("evidence.revision", revision.number())),
                new Chip(words.cause(revision), Chip.Tone.PLAIN));
        row.addClassName("row");
        Div entry = new Div(row, quiet(words.byAndTime(revision)));
        entry.addClassName("entry");
        if (!before.isEmpty() && !before.equals(words.value(revision))) {
            entry.add(quiet(text.translate("evidence.before", before)));
        }
        // the reason of an acceptance is the document, which is named above
        if (!revision.reason().isBlank() && revision.cause() != Revision.Cause.ACCEPTED) {
            entry.add(quiet(text.translate("evidence.reason", revision.reason())));
        }
        return entry;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
