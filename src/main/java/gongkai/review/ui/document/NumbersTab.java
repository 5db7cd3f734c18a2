package gongkai.review.ui.document;

import gongkai.ledger.ui.FigureText;
import gongkai.review.ui.markup.NumberRows;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.review.ui.markup.ReviewItems;
import java.util.List;
import java.util.Map;

/** The numbers of the document, or those of one kind. */
final class NumbersTab implements ReviewTab {

    private final ReviewState state;
    private final FigureText text;
    private final boolean officer;
    private final List<ReviewItem> listed;

    NumbersTab(ReviewState state, FigureText text, boolean officer) {
        this.state = state;
        this.text = text;
        this.officer = officer;
        this.listed = state.numbers().listed(state.only());
    }

    @Override
    public int count() {
        return state.numbers().listed(ReviewItems.Only.ALL).size();
    }

    @Override
    public int size() {
        return listed.size();
    }

    @Override
    public Map<String, String> rows(int from, int to) {
        return new NumberRows(state.review().text(), state.numbers(), text, officer)
                .pieces(listed.subList(from, to), state.item(), state.chosen());
    }

    @Override
    public String empty() {
        return "review.empty." + state.only().name();
    }
}
