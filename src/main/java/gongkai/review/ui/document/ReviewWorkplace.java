package gongkai.review.ui.document;

import com.vaadin.flow.component.html.Div;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.review.ui.markup.NumberRows;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.ui.component.DiffedHtmlPane;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** The text of a document and the lists beside it: what is pointed at in one is shown in the other. */
final class ReviewWorkplace extends Div implements ReviewDesk {

    private final ReviewServices services;
    private final FigureText text;
    private final boolean officer;
    private final ReviewState state;
    private final Runnable moved;

    private final ReviewHeader header;
    private final ReviewActions actions;
    private final StatusLine status;
    private final DocumentPane document;
    private final ListPane lists;

    /**
     * @param officer whether it may change anything
     * @param moved called when the state is no longer what the address says
     */
    ReviewWorkplace(ReviewServices services, FigureText text, boolean officer, ReviewState state, Runnable moved) {
        this.services = services;
        this.text = text;
        this.officer = officer;
        this.state = state;
        this.moved = moved;
        addClassName("desk");
        this.header = new ReviewHeader(this);
        this.actions = new ReviewActions(this, state, header);
        this.status = new StatusLine(text, actions::edit, actions::undo);
        this.document = new DocumentPane(state, text);
        this.lists = new ListPane(this, state, status, this::turned);
        add(document, lists);
        listen();
        show();
    }

    private void listen() {
        DiffedHtmlPane paper = document.paper();
        DiffedHtmlPane list = lists.list();
        paper.onItem("click", key -> {
            select(key, false);
            list.reveal("r-" + key, "nearest");
        });
        paper.onItem("dblclick", actions::open);
        list.onItem("click", this::clicked);
        list.onItem("dblclick", actions::open);
        ReviewShortcuts.bind(this, paper, list, actions, officer);
    }

    private void clicked(String item) {
        if (item.startsWith(NumberRows.CHECK)) {
            toggle(item.substring(NumberRows.CHECK.length()));
        } else if (item.startsWith(NumberRows.OPEN)) {
            actions.open(item.substring(NumberRows.OPEN.length()));
        } else if (item.startsWith(FindingsTab.DECIDE)) {
            actions.decide(Long.parseLong(item.substring(FindingsTab.DECIDE.length())));
        } else {
            select(item, true);
        }
    }

    /** What stands above: of the whole document. */
    ReviewHeader header() {
        return header;
    }

    /** The page is only just being built: brings what is pointed at into sight, and takes the keyboard. */
    void begin() {
        ReviewItem item = state.item();
        if (item != null) {
            lists.list().revealWhenBuilt(item.rowId(), "nearest");
            if (state.wasAskedFor()) {
                document.revealWhenBuilt(item);
            }
        }
        lists.list().takeFocus();
    }

    private void show() {
        header.show(state.chosen());
        lists.showTabs();
        showPanes();
    }

    private void showPanes() {
        document.show();
        lists.show();
    }

    private void turned() {
        lists.showTabs();
        showPanes();
        moved.run();
    }

    // --- pointing

    /** Points at a number further on in the list, or further back. */
    void step(int by) {
        ReviewItem next = state.beyond(by);
        if (next != null) {
            select(next.key(), true);
        }
    }

    private void select(String key, boolean revealInText) {
        ReviewItem item = state.numbers().item(key).orElse(null);
        if (item == null) {
            return;
        }
        state.pointAt(key);
        if (state.widen()) {
            lists.showTabs();
        }
        state.turn();
        showPanes();
        lists.list().reveal(item.rowId(), "nearest");
        if (revealInText) {
            document.reveal(item, "center");
        }
        status.announce("");
        moved.run();
    }

    private void toggle(String key) {
        actions.toggle(key);
        showPanes();
    }

    void toggleCurrent() {
        ReviewItem item = state.item();
        if (item != null) {
            toggle(item.key());
        }
    }

    // --- changing

    @Override
    public void act(Supplier<String> change) {
        ReviewItem before = state.item();
        boolean wasOpen = before != null && before.isOpen();
        List<String> following = state.following();
        String words;
        try {
            words = change.get();
        } catch (OptimisticLockingFailureException | NoSuchElementException e) {
            words = text.translate("review.conflict");
        }
        state.refresh(ReviewedDocument.read(services, region(), source()));
        ReviewItem item = state.item();
        if (item == null || wasOpen && !item.isOpen()) {
            following.stream()
                    .filter(key ->
                            state.numbers().item(key).filter(ReviewItem::isOpen).isPresent())
                    .findFirst()
                    .ifPresent(state::pointAt);
        }
        state.turn();
        show();
        status.announce(words);
        ReviewItem next = state.item();
        if (next != null) {
            lists.list().reveal(next.rowId(), "nearest");
            document.reveal(next, "nearest");
        }
        lists.list().takeFocus();
        moved.run();
    }

    @Override
    public void announce(String words) {
        status.announce(words);
    }

    @Override
    public void pointAt(StoredClaim claim) {
        state.pointAt(ReviewItem.key(claim.id()));
    }

    @Override
    public ReviewedDocument document() {
        return state.document();
    }

    @Override
    public ReviewServices services() {
        return services;
    }

    @Override
    public FigureText text() {
        return text;
    }

    @Override
    public boolean officer() {
        return officer;
    }
}
