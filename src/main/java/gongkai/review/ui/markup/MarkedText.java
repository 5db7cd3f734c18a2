package gongkai.review.ui.markup;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.store.UnclaimedNumber;
import gongkai.review.ui.markup.DocumentSheets.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document's text as pieces of HTML, with every number marked by what became of it; of a citation, the quoted clauses. */
public final class MarkedText {

    private final Review review;
    private final ReviewItems numbers;
    private final DocumentSheets sheets;
    private final FigureText text;

    public MarkedText(Review review, ReviewItems numbers, DocumentSheets sheets, FigureText text) {
        this.review = review;
        this.numbers = numbers;
        this.sheets = sheets;
        this.text = text;
    }

    /**
     * A sheet of the document, paragraph by paragraph; of a citation, its quotes.
     *
     * @param current the number that is pointed at
     * @param sheet counted from 0
     */
    public Map<String, String> pieces(@Nullable ReviewItem current, int sheet) {
        return review.text().isEmpty() ? quotes(current) : paragraphs(current, sheets.lines(sheet));
    }

    private Map<String, String> paragraphs(@Nullable ReviewItem current, List<Line> lines) {
        Map<String, String> pieces = new LinkedHashMap<>();
        List<List<ReviewItem>> places =
                places(lines.getFirst().from(), lines.getLast().to());
        int next = 0;
        for (Line line : lines) {
            Html p = new Html();
            String id = "p" + line.from();
            p.open("p", "id", id, "class", line.cell() ? "cell" : "");
            int at = line.from();
            while (next < places.size() && places.get(next).getFirst().start() < line.to()) {
                List<ReviewItem> place = places.get(next++);
                int start = Math.max(at, place.getFirst().start());
                int end = Math.min(line.to(), place.getFirst().end());
                if (start > end) {
                    continue; // a mark within the one before
                }
                p.text(review.text().substring(at, start));
                mark(p, place, review.text().substring(start, end), current);
                at = end;
            }
            p.text(review.text().substring(at, line.to())).close("p");
            pieces.put(id, p.toString());
        }
        return pieces;
    }

    /** The items that share a place in a stretch of the text, by place. */
    private List<List<ReviewItem>> places(int from, int to) {
        Map<String, List<ReviewItem>> places = new LinkedHashMap<>();
        List<ReviewItem> items = numbers.all();
        for (int i = numbers.firstFrom(from); i < items.size() && items.get(i).start() < to; i++) {
            ReviewItem item = items.get(i);
            if (item.end() <= review.text().length()) {
                places.computeIfAbsent(item.markId(), k -> new ArrayList<>()).add(item);
            }
        }
        return List.copyOf(places.values());
    }

    private void mark(Html into, List<ReviewItem> place, String printed, @Nullable ReviewItem current) {
        ReviewItem first =
                place.stream().min(Comparator.comparing(ReviewItem::fate)).orElseThrow();
        boolean disputed = place.stream().anyMatch(ReviewItem::disputed);
        boolean here = current != null && place.stream().anyMatch(i -> i.key().equals(current.key()));
        String title = text.translate("review.fate." + first.fate().name())
                + (disputed ? " · " + text.translate("state.disputed") : "")
                + place.stream()
                        .map(this::summary)
                        .filter(s -> !s.isEmpty())
                        .map(s -> " · " + s)
                        .collect(Collectors.joining());
        into.open(
                        "mark",
                        "id",
                        first.markId(),
                        "class",
                        first.fate().css()
                                + (disputed ? " disputed" : "")
                                + (here ? " current" : "")
                                + (printed.isBlank() ? " empty" : ""),
                        "data-item",
                        first.key(),
                        "title",
                        title)
                .text(printed)
                .close("mark");
    }

    /** What an item says, in short. */
    private String summary(ReviewItem item) {
        StoredClaim claim = item.claim();
        UnclaimedNumber other = item.other();
        if (claim != null) {
            return text.indicator(claim.claim().indicator())
                    + text.translate("list.comma")
                    + text.unit(claim.claim().unit());
        }
        return other == null || other.reason().isEmpty() ? "" : text.translate("review.ignored." + other.reason());
    }

    private Map<String, String> quotes(@Nullable ReviewItem current) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (ReviewItem item : numbers.all()) {
            StoredClaim stored = item.claim();
            if (stored == null) {
                continue;
            }
            Claim claim = stored.claim();
            int at = claim.printed().isEmpty() ? -1 : claim.quote().indexOf(claim.printed());
            String id = "p" + stored.id();
            Html p = new Html().open("p", "id", id, "class", "quoted").span("section", claim.section());
            ReviewItem placed = new ReviewItem(
                    item.key(), (int) stored.id(), (int) stored.id(), item.fate(), item.disputed(), stored, null);
            if (at >= 0) {
                p.text(claim.quote().substring(0, at));
                mark(p, List.of(placed), claim.printed(), current);
                p.text(claim.quote().substring(at + claim.printed().length()));
            } else {
                mark(p, List.of(placed), claim.printed(), current);
                p.text(" " + claim.quote());
            }
            pieces.put(id, p.close("p").toString());
        }
        return pieces;
    }

    /** The id of the mark of an item, in the text or among the quotes. */
    public String placeId(ReviewItem item) {
        StoredClaim claim = item.claim();
        return review.text().isEmpty() && claim != null ? "m" + claim.id() + "-" + claim.id() : item.markId();
    }
}
