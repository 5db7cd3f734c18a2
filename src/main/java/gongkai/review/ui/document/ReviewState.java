package gongkai.review.ui.document;

import com.vaadin.flow.router.QueryParameters;
import gongkai.ledger.model.StoredClaim;
import gongkai.review.Review;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.review.ui.markup.ReviewItems;
import gongkai.ui.page.SourceRoutes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one is in a document under review: the number that is pointed at, the list beside the text, the pages of both, and
 * the boxes that are ticked. All but the ticks stand in the address: {@code ?claim=} and {@code ?at=} lead to a sentence,
 * {@code ?show=} to a list, {@code ?only=} narrows the numbers.
 */
final class ReviewState {

    /** So many numbers, findings or steps are shown at once; a large annual report has them all on one page. */
    static final int ROWS = 1_000;

    private static final String SHOW = "show";
    private static final String ONLY = "only";

    /** Which list stands beside the text. */
    enum Tab {
        NUMBERS,
        FINDINGS,
        CHANGES,
        LOG;

        static Tab of(@Nullable String name) {
            for (Tab one : values()) {
                if (one.word().equals(name)) {
                    return one;
                }
            }
            return NUMBERS;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Long> chosen = new LinkedHashSet<>();
    private final boolean asked;
    private ReviewedDocument document;
    private @Nullable String current;
    private Tab tab;
    private ReviewItems.Only only;
    private int sheet;
    private int listPage;

    /** Where an address leads: to the number that it names, else to the first one that waits. */
    ReviewState(ReviewedDocument document, QueryParameters query) {
        this.document = document;
        this.tab = Tab.of(query.getSingleParameter(SHOW).orElse(null));
        this.only = ReviewItems.Only.of(query.getSingleParameter(ONLY).orElse(null));
        Optional<ReviewItem> named = query.getSingleParameter(SourceRoutes.CLAIM)
                .flatMap(id -> numbers().item("c" + id))
                .or(() -> query.getSingleParameter(SourceRoutes.AT)
                        .filter(at -> at.matches("[0-9]{1,9}"))
                        .flatMap(at -> numbers().at(Integer.parseInt(at))));
        this.asked = named.isPresent();
        List<ReviewItem> listed = numbers().listed(only);
        named.or(() -> listed.stream().filter(ReviewItem::isOpen).findFirst())
                .or(() -> listed.stream().findFirst())
                .ifPresent(item -> current = item.key());
        turn();
    }

    /** The address of all this, beside parameters that mean something else. */
    QueryParameters in(QueryParameters others) {
        QueryParameters now = others.excluding(SourceRoutes.CLAIM, SourceRoutes.AT, SHOW, ONLY);
        ReviewItem item = item();
        if (item != null && item.claim() != null) {
            now = now.merging(SourceRoutes.CLAIM, String.valueOf(item.claim().id()));
        } else if (item != null) {
            now = now.merging(SourceRoutes.AT, String.valueOf(item.start()));
        }
        if (tab != Tab.NUMBERS) {
            now = now.merging(SHOW, tab.word());
        }
        return only == ReviewItems.Only.ALL
                ? now
                : now.merging(ONLY, only.name().toLowerCase(Locale.ROOT));
    }

    ReviewedDocument document() {
        return document;
    }

    Review review() {
        return document.review();
    }

    ReviewItems numbers() {
        return document.numbers();
    }

    /** The document has been changed: what waits no longer is no longer ticked. */
    void refresh(ReviewedDocument now) {
        document = now;
        chosen.retainAll(review().pending().stream().map(StoredClaim::id).toList());
    }

    /** The number that is pointed at. */
    @Nullable
    ReviewItem item() {
        return current == null ? null : numbers().item(current).orElse(null);
    }

    /** Whether the address named that number. */
    boolean wasAskedFor() {
        return asked;
    }

    boolean isAt(String key) {
        return key.equals(current);
    }

    void pointAt(String key) {
        current = key;
    }

    /** The keys of the numbers in the list that follow the one that is pointed at; all of them where none is. */
    List<String> following() {
        List<String> keys = numbers().listed(only).stream().map(ReviewItem::key).toList();
        int at = keys.indexOf(current);
        return at < 0 ? keys : keys.subList(Math.min(keys.size(), at + 1), keys.size());
    }

    /** The number so many places further in the list, at most its last; null where the list shown has none. */
    @Nullable
    ReviewItem beyond(int by) {
        List<ReviewItem> listed = tab == Tab.NUMBERS ? numbers().listed(only) : List.of();
        if (listed.isEmpty()) {
            return null;
        }
        ReviewItem item = item();
        int at = item == null ? -1 : listed.indexOf(item);
        return listed.get(Math.clamp(at < 0 ? 0 : at + by, 0, listed.size() - 1));
    }

    Tab tab() {
        return tab;
    }

    ReviewItems.Only only() {
        return only;
    }

    void show(Tab other) {
        tab = other;
        listPage = 0;
        turn();
    }

    void show(ReviewItems.Only others) {
        only = others;
        listPage = 0;
        turn();
    }

    /** Shows all numbers where those that are shown leave out the one that is pointed at. */
    boolean widen() {
        ReviewItem item = item();
        boolean hidden = item != null
                && item.fate() != ReviewItem.Fate.IGNORED
                && tab == Tab.NUMBERS
                && !numbers().listed(only).contains(item);
        if (hidden) {
            only = ReviewItems.Only.ALL;
        }
        return hidden;
    }

    /** Turns to the pages that the number that is pointed at stands on. */
    void turn() {
        ReviewItem item = item();
        if (item != null) {
            sheet = document.sheets().of(item);
            int place = tab == Tab.NUMBERS ? numbers().listed(only).indexOf(item) : -1;
            listPage = place < 0 ? listPage : place / ROWS;
        }
    }

    /** What is shown of the text, counted from 0. */
    int sheet() {
        return Math.clamp(sheet, 0, document.sheets().count() - 1);
    }

    void turnTo(int otherSheet) {
        sheet = otherSheet;
    }

    /** What is shown of a list with so many pages, counted from 0. */
    int listPage(int pages) {
        listPage = Math.clamp(listPage, 0, pages - 1);
        return listPage;
    }

    void turnListTo(int page) {
        listPage = page;
    }

    /** The ids of the claims whose boxes are ticked. */
    Set<Long> chosen() {
        return Set.copyOf(chosen);
    }

    void toggle(long claim) {
        if (!chosen.remove(claim)) {
            chosen.add(claim);
        }
    }
}
