package gongkai.review.ui.document;

import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.ui.markup.ReviewItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this edition says otherwise than the former one, or than what was known. */
final class ChangesTab implements ReviewTab {

    private final FigureText text;
    private final List<EditionChange> changed;
    private final boolean corrects;

    ChangesTab(Review review, FigureText text) {
        this.text = text;
        this.changed = review.changes().stream()
                .filter(change -> change.kind() != EditionChange.Kind.SAME)
                .toList();
        this.corrects = review.former() != null;
    }

    @Override
    public int count() {
        return changed.size();
    }

    @Override
    public boolean isOffered() {
        return corrects || !changed.isEmpty();
    }

    @Override
    public String empty() {
        return "review.empty.changes";
    }

    @Override
    public Map<String, String> rows(int from, int to) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (EditionChange change : changed.subList(from, to)) {
            StoredClaim after = change.after();
            String id = "d" + pieces.size();
            Html row = new Html()
                    .open(
                            "div",
                            "id",
                            id,
                            "class",
                            "change",
                            "data-item",
                            after == null ? "" : ReviewItem.key(after.id()))
                    .span(
                            "fate",
                            text.translate("review.change." + change.kind().name()))
                    .open("span", "class", "said")
                    .span("what", text.indicator(change.key().indicator()))
                    .span(
                            "where",
                            text.unit(change.key().unit()) + " · "
                                    + text.period(change.key().period()))
                    .close("span")
                    .open("span", "class", "num")
                    .text(printed(change.before()) + " → " + printed(after))
                    .close("span")
                    .close("div");
            pieces.put(id, row.toString());
        }
        return pieces;
    }

    private String printed(@Nullable StoredClaim claim) {
        return claim == null ? text.translate("review.change.none") : text.number(claim.claim());
    }
}
