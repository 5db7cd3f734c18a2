package gongkai.review.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.ledger.ui.FigureText;
import gongkai.review.ui.markup.MarkedText;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.ui.component.DiffedHtmlPane;
import gongkai.ui.component.Pager;

/** The text of the document, with every number marked. */
final class DocumentPane extends Section {

    private final transient ReviewState state;
    private final transient FigureText text;
    private final Pager sheets;
    private final DiffedHtmlPane paper = new DiffedHtmlPane();

    DocumentPane(ReviewState state, FigureText text) {
        this.state = state;
        this.text = text;
        this.sheets = new Pager(text.translate("review.paper"), to -> {
            state.turnTo(to);
            show();
            paper.top();
        });
        addClassName("left");
        paper.addClassName("paper");
        paper.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", text.translate("review.paper"));
        add(legend(), sheets, paper);
    }

    private Component legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (ReviewItem.Fate fate : ReviewItem.Fate.values()) {
            Span sample = new Span(text.translate("review.fate." + fate.name()));
            sample.addClassNames("sample", fate.css());
            legend.add(sample);
        }
        Span disputed = new Span(text.translate("state.disputed"));
        disputed.addClassNames("sample", "pending", "disputed");
        legend.add(disputed);
        return legend;
    }

    /** The text itself, which takes the keyboard and the mouse. */
    DiffedHtmlPane paper() {
        return paper;
    }

    void show() {
        sheets.show(state.sheet(), state.document().sheets().count());
        paper.show(marked().pieces(state.item(), state.sheet()));
    }

    /** Brings the place of a number into sight. */
    void reveal(ReviewItem item, String block) {
        paper.reveal(marked().placeId(item), block);
    }

    /** The same on a page that is only just being built. */
    void revealWhenBuilt(ReviewItem item) {
        paper.revealWhenBuilt(marked().placeId(item), "center");
    }

    private MarkedText marked() {
        return new MarkedText(state.review(), state.numbers(), state.document().sheets(), text);
    }
}
