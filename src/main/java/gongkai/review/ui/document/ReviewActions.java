package gongkai.review.ui.document;

import gongkai.checks.StoredFinding;
import gongkai.checks.ui.FindingPanel;
import gongkai.checks.ui.FindingWords;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.ReasonDialog;
import gongkai.review.store.ReviewFinding;
import gongkai.review.ui.document.ReviewState.Tab;
import gongkai.review.ui.markup.ReviewItem;
import java.util.Set;

/** What is done with the number that is pointed at, or with a finding, whichever way it is asked for. */
final class ReviewActions {

    private final ReviewDesk desk;
    private final ReviewState state;
    private final ReviewHeader header;
    private final NumberPanel panel;
    private final FigureText text;

    /** @param header accepts a claim as its button for chosen ones does */
    ReviewActions(ReviewDesk desk, ReviewState state, ReviewHeader header) {
        this.desk = desk;
        this.state = state;
        this.header = header;
        this.panel = new NumberPanel(desk, header);
        this.text = desk.text();
    }

    void accept() {
        ReviewItem item = state.item();
        StoredClaim claim = item == null ? null : item.claim();
        if (item != null && claim != null && item.fate() == ReviewItem.Fate.PENDING) {
            header.accept(Set.of(claim.id()));
        } else if (item != null) {
            desk.announce(notPossible(item));
        }
    }

    void dismiss() {
        ReviewItem item = state.item();
        if (item == null || !item.isOpen() && item.fate() != ReviewItem.Fate.ACCEPTED) {
            desk.announce(item == null ? "" : notPossible(item));
            return;
        }
        new ReasonDialog(text.translate("review.dismiss.title"), text, reason -> panel.dismiss(item, reason)).open();
    }

    /** Opens the number where a list shows it, or where it stands in no list. */
    void edit() {
        ReviewItem item = state.item();
        if (item != null && (state.tab() == Tab.NUMBERS || item.fate() == ReviewItem.Fate.IGNORED)) {
            panel.open(item);
        }
    }

    /** Opens a number if it is the one that is pointed at. */
    void open(String key) {
        if (state.isAt(key)) {
            edit();
        }
    }

    /** Ticks the box of a number, or takes the tick away, and points at it. */
    void toggle(String key) {
        ReviewItem item = state.numbers().item(key).orElse(null);
        StoredClaim claim = item == null ? null : item.claim();
        if (item == null || claim == null || claim.status() != StoredClaim.Status.PENDING) {
            desk.announce(item == null ? "" : notPossible(item));
            return;
        }
        state.toggle(claim.id());
        state.pointAt(key);
        header.show(state.chosen());
    }

    /** Settles a finding. */
    void decide(long id) {
        if (desk.officer()) {
            state.review().findings().stream()
                    .map(ReviewFinding::stored)
                    .filter(f -> f != null && f.id() == id)
                    .findFirst()
                    .ifPresent(this::settle);
        }
    }

    /** Takes the last step back. */
    void undo() {
        if (state.review().standing().isEmpty()) {
            desk.announce(text.translate("review.undo.none"));
            return;
        }
        desk.act(() -> text.translate(
                "review.undone",
                text.translate("review.action."
                        + desk.reviews()
                                .undo(desk.region(), desk.source())
                                .action()
                                .name())));
    }

    private String notPossible(ReviewItem item) {
        return text.translate(
                "review.not-possible",
                text.translate("review.fate." + item.fate().name()));
    }

    private void settle(StoredFinding finding) {
        ReviewServices services = desk.services();
        new FindingPanel(
                        services.findings(),
                        finding,
                        services.catalogue(),
                        new FindingWords(services.catalogue(), services.findingTexts(), text.locale()),
                        true,
                        panel -> {
                            panel.close();
                            desk.act(() -> text.translate("review.verdict.done"));
                        })
                .panel()
                .open();
    }
}
