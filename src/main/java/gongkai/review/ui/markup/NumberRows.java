package gongkai.review.ui.markup;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.store.UnclaimedNumber;
import gongkai.review.ui.markup.ReviewItem.Fate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of a document as rows of a list, pieces of HTML. */
public final class NumberRows {

    /** Before the key of a number: its box, by which it is chosen. */
    public static final String CHECK = "check ";

    /** Before the key of a number: the button that opens it. */
    public static final String OPEN = "open ";

    private final String document;
    private final ReviewItems numbers;
    private final FigureText text;
    private final boolean choosing;

    /**
     * @param document its text
     * @param choosing whether a row has a box by which its number is chosen
     */
    public NumberRows(String document, ReviewItems numbers, FigureText text, boolean choosing) {
        this.document = document;
        this.numbers = numbers;
        this.text = text;
        this.choosing = choosing;
    }

    /** @param chosen the ids of the claims whose boxes are ticked */
    public Map<String, String> pieces(List<ReviewItem> listed, @Nullable ReviewItem current, Set<Long> chosen) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (ReviewItem item : listed) {
            pieces.put(item.rowId(), row(item, current, chosen));
        }
        return pieces;
    }

    private String row(ReviewItem item, @Nullable ReviewItem current, Set<Long> chosen) {
        boolean here = current != null && current.key().equals(item.key());
        StoredClaim claim = item.claim();
        boolean checked = claim != null && chosen.contains(claim.id());
        Html row = new Html()
                .open(
                        "div",
                        "role",
                        "option",
                        "id",
                        item.rowId(),
                        "class",
                        "row " + item.fate().css() + (here ? " current" : "") + (item.disputed() ? " disputed" : ""),
                        "data-item",
                        item.key(),
                        "aria-selected",
                        String.valueOf(checked));
        if (choosing) {
            boolean canChoose = item.fate() == Fate.PENDING;
            row.open(
                            "span",
                            "class",
                            canChoose ? "box" : "box none",
                            "data-item",
                            canChoose ? CHECK + item.key() : "",
                            "aria-hidden",
                            "true")
                    .text(checked ? "✓" : "")
                    .close("span");
        }
        if (claim != null) {
            claimRow(row, claim.claim());
        } else if (item.other() != null) {
            otherRow(row, item.other());
        }
        row.open("span", "class", "marks")
                .span(
                        "fate " + item.fate().css(),
                        text.translate("review.fate." + item.fate().name()));
        if (item.disputed()) {
            row.span("fate is-disputed", text.translate("state.disputed"));
        }
        if (numbers.isCorrected(item)) {
            row.span("fate", text.translate("review.corrected"));
        }
        if (here) {
            // for the mouse: a row is one thing to the keyboard and to a screen reader, and opens with Enter
            row.open("span", "class", "open", "data-item", OPEN + item.key(), "aria-hidden", "true")
                    .text(text.translate("review.open"))
                    .close("span");
        }
        return row.close("span").close("div").toString();
    }

    private void claimRow(Html row, Claim claim) {
        String number =
                text.number(claim.value(), claim.state(), claim.qualifier(), claim.printed(), claim.indicator(), false);
        row.span("num", text.withMeasure(number, claim.indicator(), claim.state()))
                .open("span", "class", "said")
                .span("what", text.indicator(claim.indicator()))
                .span(
                        "where",
                        String.join(
                                        " · ",
                                        List.of(
                                                text.unit(claim.unit()),
                                                text.period(claim.period()),
                                                text.translate("evidence.basis."
                                                        + claim.basis().name())))
                                + (claim.aspect().isEmpty()
                                        ? ""
                                        : " · " + text.translate("finding.aspect." + claim.aspect())))
                .close("span");
    }

    private void otherRow(Html row, UnclaimedNumber other) {
        row.span("num", printed(other))
                .open("span", "class", "said")
                .span("what unread", text.translate("review.fate.UNREAD"))
                .span("where", clause(other))
                .close("span");
    }

    private String printed(UnclaimedNumber other) {
        return other.end() <= document.length()
                ? document.substring(other.start(), other.end()) + other.measure()
                : other.quote();
    }

    private static String clause(UnclaimedNumber other) {
        String quote = other.quote().replaceAll("\\s+", " ").strip();
        return quote.length() > 60 ? quote.substring(0, 60) + "…" : quote;
    }
}
