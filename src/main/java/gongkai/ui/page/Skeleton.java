package gongkai.ui.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Stands where a page's content will be while it is read: the outlines of cards and panels, and the words for it. It asks
 * the server until it is replaced; content that has arrived comes with the answer, so no connection is held open.
 */
public final class Skeleton extends Div {

    /**
     * @param cards metric cards at the top
     * @param panels chart panels below them
     */
    public Skeleton(int cards, int panels) {
        addClassName("skeleton");
        Span words = new Span(getTranslation("page.reading"));
        words.addClassName("skeleton-words");
        words.getElement().setAttribute("role", "status");
        add(words);
        add(outlines(cards, "cards", "metric-card"));
        add(outlines(panels, "panels", "panel"));
    }

    private static Div outlines(int number, String grid, String each) {
        Div outlines = new Div();
        outlines.addClassNames("grid", grid);
        outlines.getElement().setAttribute("aria-hidden", "true");
        outlines.setVisible(number > 0);
        for (int i = 0; i < number; i++) {
            Div outline = new Div();
            outline.addClassName(each);
            outlines.add(outline);
        }
        return outlines;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const ask = () => this.isConnected
                    && this.$server.ask().then(() => setTimeout(ask, 200), () => setTimeout(ask, 2000));
                setTimeout(ask, 100);
                """);
    }

    /** Does nothing: whatever was drawn in the meantime goes out with the answer. */
    @ClientCallable
    public void ask() {}
}
