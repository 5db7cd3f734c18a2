package gongkai.review.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.ClaimEditor;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.ReasonDialog;
import gongkai.platform.web.Html;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.UnclaimedNumber;
import gongkai.review.ui.SourceWords;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.ui.component.SidePanel;
import java.util.List;
import java.util.Set;

/** One number of a document in its sentence, with what it says or may be made to say, and what was done about it. */
final class NumberPanel {

    private final ReviewDesk desk;
    private final ReviewHeader header;
    private final FigureText text;

    /** @param header accepts a claim as its button for chosen ones does */
    NumberPanel(ReviewDesk desk, ReviewHeader header) {
        this.desk = desk;
        this.header = header;
        this.text = desk.text();
    }

    void open(ReviewItem item) {
        StoredClaim claim = item.claim();
        UnclaimedNumber other = item.other();
        if (claim != null) {
            ofClaim(item, claim).open();
        } else if (other != null) {
            ofOther(item, other).open();
        }
    }

    private SidePanel ofClaim(ReviewItem item, StoredClaim stored) {
        Claim claim = stored.claim();
        Div content = new Div(quote(claim.quote(), claim.printed(), claim.section()));
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.translate("review.number"), content);
        boolean editable = desk.officer()
                && (stored.status() == StoredClaim.Status.PENDING || stored.status() == StoredClaim.Status.ACCEPTED);
        ClaimEditor editor = new ClaimEditor(desk.region(), desk.services().catalogue(), text).with(claim);
        editor.setEnabled(editable);
        content.add(editor);
        if (editable) {
            TextArea reason = ReasonDialog.field(text);
            Button save = new Button(
                    text.translate("review.correct"),
                    click -> editor.claim(ClaimEditor.Place.of(claim))
                            .ifPresent(corrected -> correct(panel, stored, corrected, reason)));
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            Div actions = actions(save);
            if (stored.status() == StoredClaim.Status.PENDING) {
                actions.add(new Button(text.translate("review.accept"), click -> {
                    panel.close();
                    header.accept(Set.of(stored.id()));
                }));
            }
            actions.add(dismissal(panel, item, reason));
            content.add(reason, actions);
        }
        content.add(history(stored));
        return panel;
    }

    private void correct(SidePanel panel, StoredClaim stored, Claim corrected, TextArea reason) {
        if (corrected.equals(stored.claim())) {
            panel.close();
            desk.announce(text.translate("review.correct.same"));
        } else if (ReasonDialog.given(reason, text)) {
            panel.close();
            desk.act(() -> {
                desk.pointAt(desk.reviews()
                        .correct(
                                desk.region(),
                                desk.source(),
                                stored.id(),
                                corrected,
                                reason.getValue().strip()));
                return text.translate("review.correct.done");
            });
        }
    }

    private SidePanel ofOther(ReviewItem item, UnclaimedNumber other) {
        String printed = desk.review().text().substring(other.start(), other.end());
        Div content = new Div(quote(other.quote(), printed, other.section()));
        content.addClassName("number-panel");
        SidePanel panel =
                new SidePanel(text.translate("review.fate." + item.fate().name()), content);
        if (item.fate() == ReviewItem.Fate.IGNORED) {
            content.add(new Paragraph(
                    text.translate("review.ignored.because", text.translate("review.ignored." + other.reason()))));
        }
        if (desk.officer() && other.fate() == UnclaimedNumber.Fate.OPEN) {
            Source of = desk.review().source();
            ClaimEditor editor = new ClaimEditor(desk.region(), desk.services().catalogue(), text)
                    .with(other.value(), other.qualifier(), of.unit(), of.year());
            TextArea reason = ReasonDialog.field(text);
            ClaimEditor.Place place = new ClaimEditor.Place(
                    other.measure(),
                    printed,
                    Basis.NARRATIVE,
                    of.form(),
                    other.section(),
                    other.start(),
                    other.end(),
                    other.quote());
            Button make = new Button(
                    text.translate("review.claim"),
                    click -> editor.claim(place).ifPresent(claim -> claim(panel, other, claim, reason)));
            make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            Div actions = actions(make);
            if (other.kind() == UnclaimedNumber.Kind.UNREAD) {
                actions.add(dismissal(panel, item, reason));
            }
            content.add(editor, reason, actions);
        }
        return panel;
    }

    private void claim(SidePanel panel, UnclaimedNumber other, Claim claim, TextArea reason) {
        panel.close();
        desk.act(() -> {
            desk.pointAt(desk.reviews()
                    .claim(
                            desk.region(),
                            desk.source(),
                            other.number(),
                            claim,
                            reason.getValue().strip()));
            return text.translate("review.claim.done");
        });
    }

    private Button dismissal(SidePanel panel, ReviewItem item, TextArea reason) {
        Button dismiss = new Button(text.translate("review.dismiss"), click -> {
            if (ReasonDialog.given(reason, text)) {
                panel.close();
                dismiss(item, reason.getValue().strip());
            }
        });
        dismiss.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return dismiss;
    }

    /** Says that the number is none. */
    void dismiss(ReviewItem item, String reason) {
        StoredClaim claim = item.claim();
        UnclaimedNumber other = item.other();
        desk.act(() -> {
            if (claim != null) {
                desk.reviews().dismiss(desk.region(), desk.source(), List.of(claim.id()), reason);
            } else if (other != null) {
                desk.reviews().dismissNumber(desk.region(), desk.source(), other.number(), reason);
            }
            return text.translate("review.dismissed", 1);
        });
    }

    private static Div actions(Button first) {
        Div actions = new Div(first);
        actions.addClassName("actions");
        return actions;
    }

    private static Component quote(String quote, String printed, String section) {
        Html markup = new Html().open("blockquote");
        int at = printed.isEmpty() ? -1 : quote.indexOf(printed);
        if (at < 0) {
            markup.text(quote);
        } else {
            markup.text(quote.substring(0, at))
                    .open("mark")
                    .text(printed)
                    .close("mark")
                    .text(quote.substring(at + printed.length()));
        }
        Div box = new Div();
        box.addClassName("evidence");
        box.getElement().setProperty("innerHTML", markup.close("blockquote").toString());
        Div all = new Div(box);
        if (!section.isBlank()) {
            Paragraph where = new Paragraph(section);
            where.addClassName("quiet");
            all.add(where);
        }
        return all;
    }

    /** What the reader had said before a person corrected it, and who accepted or dismissed it. */
    private Component history(StoredClaim stored) {
        Div history = new Div();
        history.addClassName("history");
        long id = stored.id();
        for (ReviewStep step : desk.review().standing().reversed()) {
            long asked = id;
            ReviewStep.Part part = step.decided()
                    .filter(p -> Long.valueOf(asked).equals(p.replacement())
                            || Long.valueOf(asked).equals(p.claim()))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                continue;
            }
            history.add(line(step));
            Long former = part.claim();
            if (former != null && former != id) {
                desk.review().claims().stream()
                        .filter(c -> c.id() == former)
                        .findFirst()
                        .ifPresent(c -> history.add(
                                new Paragraph(text.translate("review.was", SourceWords.summary(c.claim(), text)))));
                id = former;
            }
        }
        if (history.getComponentCount() > 0) {
            history.addComponentAsFirst(new H2(text.translate("review.history")));
        }
        return history;
    }

    private Component line(ReviewStep step) {
        return new Paragraph(text.translate(
                        "review.step",
                        text.translate("review.action." + step.action().name()),
                        step.by(),
                        SourceWords.moment(step.at(), text))
                + (step.reason().isBlank() ? "" : " " + text.translate("evidence.reason", step.reason())));
    }
}
