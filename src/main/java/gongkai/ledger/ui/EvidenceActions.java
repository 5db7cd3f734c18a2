package gongkai.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import gongkai.ledger.StaleRevisionException;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Evidence;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an officer may do with a figure beside its evidence: correct how the claim was read that it rests on, decide what
 * it says, take that back. A figure that somebody else has changed since it was shown stays as it is.
 */
final class EvidenceActions extends Section {

    /** Told what came of a decision. */
    interface Outcome {

        void done(String words);

        /** Nothing was changed. */
        void refused(String words);
    }

    private final EvidenceServices services;
    private final Evidence evidence;
    private final FigureText text;
    private final Outcome outcome;
    private final RevisionWords words;
    private final @Nullable Revision last;
    private final Div place = new Div();

    EvidenceActions(EvidenceServices services, Evidence evidence, FigureText text, Outcome outcome) {
        this.services = services;
        this.evidence = evidence;
        this.text = text;
        this.outcome = outcome;
        this.words = new RevisionWords(text);
        this.last = evidence.history().isEmpty() ? null : evidence.history().getLast();
        addClassName("decisions");
        add(place);
        offer();
    }

    private void offer() {
        Div actions = new Div();
        actions.addClassName("actions");
        correctable()
                .ifPresent(claim ->
                        actions.add(open(text.translate("evidence.correct"), name -> correction(name, claim))));
        actions.add(open(text.translate(isStated() ? "evidence.revise" : "evidence.key-in"), this::revision));
        Figure figure = evidence.figure();
        if (last != null && figure != null && evidence.isRevised(figure)) {
            actions.add(open(text.translate("evidence.take-back"), name -> withdrawal(name, last)));
        }
        place.removeAll();
        place.add(actions);
    }

    private Button open(String name, Function<String, DecisionForm> form) {
        return new Button(name, click -> {
            DecisionForm opened = form.apply(name);
            place.removeAll();
            place.add(opened);
            opened.begin();
        });
    }

    /** The claim that the figure rests on, where a document makes it and no person. */
    private Optional<StoredClaim> correctable() {
        return evidence.accepted()
                .filter(at -> at.source().kind() != Source.Kind.PERSON)
                .map(Evidence.Place::claim);
    }

    private boolean isStated() {
        Figure figure = evidence.figure();
        return figure != null && figure.origin() == Origin.REPORTED;
    }

    private DecisionForm correction(String name, StoredClaim stored) {
        FigureKey key = evidence.key();
        ClaimEditor editor = new ClaimEditor(key.region(), services.catalogue(), text).with(stored.claim());
        return new DecisionForm(
                text,
                name,
                text.translate("evidence.correct.when"),
                editor,
                editor::focus,
                () -> editor.claim(ClaimEditor.Place.of(stored.claim()))
                        .filter(corrected -> differs(editor, stored.claim(), corrected))
                        .map(corrected -> why ->
                                decide(() -> services.corrections().correct(key, expected(), stored, corrected, why)
                                        ? text.translate("evidence.correct.done")
                                        : "")),
                this::offer);
    }

    private boolean differs(ClaimEditor editor, Claim before, Claim corrected) {
        boolean same = corrected.equals(before);
        if (same) {
            editor.unchanged();
        }
        return !same;
    }

    private DecisionForm revision(String name) {
        FigureKey key = evidence.key();
        ValueEditor editor = new ValueEditor(text);
        editor.measure(text.measureInFile(key.indicator()));
        FigureValue now = isStated() && last != null ? last.value() : null;
        if (now != null) {
            editor.with(now);
        }
        return new DecisionForm(
                text,
                name,
                text.translate(isStated() ? "evidence.revise.when" : "evidence.key-in.when"),
                editor,
                editor::focus,
                () -> editor.value()
                        .filter(value -> differs(editor, now, value))
                        .map(value -> why -> decide(() -> text.translate(
                                "evidence.revise.done",
                                words.full(services.decisions().revise(key, value, why, expected()))))),
                this::offer);
    }

    private boolean differs(ValueEditor editor, @Nullable FigureValue before, FigureValue now) {
        boolean same = now.equals(before);
        if (same) {
            editor.wrong(text.translate("value.same"));
        }
        return !same;
    }

    private DecisionForm withdrawal(String name, Revision revised) {
        String when = evidence.beforeDecision()
                .map(before -> text.translate("evidence.take-back.when", words.full(revised), words.full(before)))
                .orElseGet(() -> text.translate("evidence.take-back.none", words.full(revised)));
        return new DecisionForm(
                text,
                name,
                when,
                null,
                null,
                () -> Optional.of(why -> decide(() -> {
                    Revision now = services.decisions().undo(evidence.key(), why, expected());
                    return text.translate("evidence.take-back.done", words.full(now));
                })),
                this::offer);
    }

    private int expected() {
        return last == null ? 0 : last.number();
    }

    /** A change of a figure. */
    private interface Decision {

        /** Answers what is said of it; empty where somebody else was first. */
        String make();
    }

    private void decide(Decision decision) {
        String done;
        try {
            done = decision.make();
        } catch (StaleRevisionException e) {
            outcome.refused(conflict(e.latest()));
            return;
        }
        if (done.isEmpty()) {
            outcome.refused(text.translate("review.conflict"));
        } else {
            outcome.done(done);
        }
    }

    private String conflict(@Nullable Revision latest) {
        return latest == null
                ? text.translate("review.conflict")
                : text.translate(
                        "evidence.stale",
                        words.by(latest),
                        words.time(latest),
                        words.cause(latest),
                        words.full(latest));
    }
}
