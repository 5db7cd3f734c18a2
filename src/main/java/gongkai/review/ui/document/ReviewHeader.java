package gongkai.review.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.ReasonDialog;
import gongkai.platform.i18n.Translations;
import gongkai.review.Review;
import gongkai.review.ui.SourceWords;
import gongkai.ui.component.Icon;
import gongkai.ui.page.PaperLine;
import gongkai.ui.page.SourceRoutes;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a document under review is, how far it is, and what can be done with it as a whole or with what is chosen. */
final class ReviewHeader extends Header {

    private final ReviewDesk desk;
    private final FigureText text;

    ReviewHeader(ReviewDesk desk) {
        this.desk = desk;
        this.text = desk.text();
        addClassName("page-header");
    }

    /** @param chosen the ids of the claims whose boxes are ticked */
    void show(Set<Long> chosen) {
        removeAll();
        Review review = desk.review();
        Source source = review.source();
        Anchor back = new Anchor(SourceRoutes.SOURCES, text.translate("review.back"));
        back.addClassName("back");
        H1 title = new H1(source.title());
        Div chips = new Div(SourceWords.status(
                source, review.decided(), review.decided() + review.pending().size(), text));
        chips.addClassName("chips");
        Div heading = new Div(title, chips);
        heading.addClassName("heading");
        Paragraph facts = new Paragraph(SourceWords.facts(source, text));
        facts.addClassName("lede");
        add(back, heading, facts, new PaperLine(source.title(), "/" + SourceRoutes.of(source.id())));
        Source former = review.former();
        boolean untouched = review.claims().stream().noneMatch(c -> c.status() == StoredClaim.Status.ACCEPTED);
        if (former != null && source.status() == Source.Status.PENDING && untouched) {
            add(formerEdition(former));
        }
        List<Rendition> renditions = desk.document().renditions();
        if (!renditions.isEmpty()) {
            add(new RenditionList(renditions, text, desk.officer() ? this::separate : null));
        }
        List<StoredClaim> unknown = desk.document().ofUnknownUnits();
        if (!unknown.isEmpty()) {
            add(hint(new Span(AcceptAllDialog.notAccepted(unknown, text))));
        }
        if (desk.officer()) {
            add(actions(review, unknown.size(), Set.copyOf(chosen)));
        }
    }

    private Div hint(Component... parts) {
        Div hint = new Div(Icon.INFO.create());
        hint.add(parts);
        hint.addClassName("hint");
        return hint;
    }

    private Component formerEdition(Source former) {
        Div hint = hint(
                new Span(
                        text.translate("review.former", former.title(), SourceWords.moment(former.receivedAt(), text))),
                new Anchor(SourceRoutes.of(former.id()), text.translate("review.former.open")));
        if (desk.officer()) {
            hint.add(quiet(new Button(
                    text.translate("review.former.none"),
                    click -> desk.act(() -> {
                        desk.reviews().detach(desk.region(), desk.source());
                        return "";
                    }))));
        }
        return hint;
    }

    private void separate(int rendition) {
        desk.act(() -> {
            Source own = desk.services().separation().separate(desk.region(), desk.source(), rendition);
            return text.translate("review.renditions.separated", own.title());
        });
    }

    private Component actions(Review review, int unknown, Set<Long> chosen) {
        Source source = review.source();
        int acceptable = review.pending().size() - unknown;
        Div actions = new Div();
        actions.addClassName("actions");
        if (review.isWithoutFigures()) {
            actions.add(primary(new Button(text.translate("review.nothing"), click -> confirmNothing(review))));
        } else {
            Button all = primary(new Button(
                    text.translate("review.accept-all", acceptable),
                    click -> new AcceptAllDialog(desk, this::acceptAll).open()));
            all.setEnabled(acceptable > 0);
            actions.add(all);
        }
        if (!chosen.isEmpty()) {
            actions.add(
                    new Button(text.translate("review.accept-chosen", chosen.size()), click -> accept(chosen)),
                    new Button(
                            text.translate("review.dismiss-chosen", chosen.size()),
                            click -> new ReasonDialog(
                                            text.translate("review.dismiss.title"),
                                            text,
                                            reason -> dismiss(chosen, reason))
                                    .open()));
        }
        Integer year = source.year();
        if (year != null && source.status() == Source.Status.ACCEPTED) {
            actions.add(new Button(text.translate("review.publish", String.valueOf(year)), click -> publish(year)));
        }
        if (source.status() == Source.Status.PENDING) {
            actions.add(
                    quiet(new Button(text.translate("review.head"), click -> new MetadataPanel(desk).open())),
                    quiet(new Button(
                            text.translate("review.discard"),
                            click -> new ReasonDialog(text.translate("review.discard.title"), text, this::discard)
                                    .open())));
        }
        return actions;
    }

    private static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    // --- what the buttons do

    /** Accepts these claims, and says what came of it. */
    void accept(Collection<Long> claims) {
        desk.act(() -> result(desk.reviews().accept(desk.region(), desk.source(), claims)));
    }

    private void acceptAll() {
        desk.act(() -> result(desk.reviews().acceptAll(desk.region(), desk.source())));
    }

    private String result(Acceptance acceptance) {
        int accepted = acceptance.revisions().size() + acceptance.unchanged();
        String words = accepted == 0
                ? ""
                : text.translate("review.accepted", acceptance.revisions().size(), acceptance.unchanged());
        return acceptance.unknownUnits().isEmpty()
                ? words
                : Translations.sentences(
                        words,
                        text.translate(
                                "review.unknown-units",
                                acceptance.unknownUnits().size()));
    }

    private void dismiss(Set<Long> claims, String reason) {
        desk.act(() -> {
            desk.reviews().dismiss(desk.region(), desk.source(), claims, reason);
            return text.translate("review.dismissed", claims.size());
        });
    }

    private void discard(String reason) {
        desk.act(() -> {
            desk.reviews().discard(desk.region(), desk.source(), reason);
            return text.translate("review.discarded");
        });
    }

    private void confirmNothing(Review review) {
        Runnable confirm = () -> desk.act(() -> {
            desk.reviews().confirmWithoutFigures(desk.region(), desk.source());
            return text.translate("review.nothing.done");
        });
        if (review.unread() == 0) {
            confirm.run();
            return;
        }
        ask(
                text.translate("review.nothing"),
                text.translate("review.nothing.unread", review.unread()),
                text.translate("review.confirm"),
                confirm);
    }

    private void publish(int year) {
        ask(
                text.translate("review.publish", String.valueOf(year)),
                text.translate("review.publish.text", String.valueOf(year)),
                text.translate("review.publish.do"),
                () -> {
                    desk.reviews().publish(desk.region(), Period.ofYear(year));
                    desk.announce(text.translate("review.published", String.valueOf(year)));
                });
    }

    private void ask(String title, String question, String yes, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(question);
        dialog.setCancelable(true);
        dialog.setCancelText(text.translate("action.cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }
}
