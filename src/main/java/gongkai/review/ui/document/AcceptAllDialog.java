package gongkai.review.ui.document;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says before a whole document is accepted what will come of it, and what cannot be accepted and why. */
final class AcceptAllDialog extends ConfirmDialog {

    private static final int NAMES = 3;

    AcceptAllDialog(ReviewDesk desk, Runnable accept) {
        FigureText text = desk.text();
        Review review = desk.review();
        List<StoredClaim> unknown = desk.document().ofUnknownUnits();
        setHeader(text.translate("review.accept-all", review.pending().size() - unknown.size()));
        Div body = new Div();
        words(review, unknown, text).forEach(w -> body.add(new Paragraph(w)));
        setText(body);
        setCancelable(true);
        setCancelText(text.translate("action.cancel"));
        setConfirmText(text.translate("review.accept"));
        addConfirmListener(confirmed -> accept.run());
    }

    private static List<String> words(Review review, List<StoredClaim> unknown, FigureText text) {
        List<String> words = new ArrayList<>();
        words.add(text.translate("review.accept-all.text"));
        if (!unknown.isEmpty()) {
            words.add(notAccepted(unknown, text));
        }
        long errors = review.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            words.add(text.translate("review.accept-all.errors", errors));
        }
        if (review.unread() > 0) {
            words.add(text.translate("review.accept-all.unread", review.unread()));
        }
        if (review.former() != null) {
            words.add(text.translate(
                    "review.accept-all.changes",
                    review.changes().stream()
                            .filter(c -> c.kind() != EditionChange.Kind.SAME)
                            .count()));
        }
        return words;
    }

    /** How many cannot be accepted, and the names of their units. */
    static String notAccepted(List<StoredClaim> unknown, FigureText text) {
        List<String> names =
                unknown.stream().map(c -> c.claim().unit()).distinct().toList();
        String shown = names.stream()
                .limit(NAMES)
                .map(name -> name.isEmpty() ? text.translate("review.unit.none") : name)
                .collect(Collectors.joining(text.either("、", ", ")));
        return text.translate(
                names.size() > NAMES ? "review.accept-all.unknown-more" : "review.accept-all.unknown",
                unknown.size(),
                shown,
                names.size());
    }
}
