package gongkai.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.ledger.ui.FigureText;

/** Leads through the pages of something that is too long to be shown at once; not there where it has one page only. */
final class Pager extends Div {

    private final transient FigureText text;
    private final SerializableConsumer<Integer> go;
    private int page;
    private int pages = 1;

    /**
     * @param label what has the pages, for a screen reader
     * @param go takes the page that is asked for, counted from 0
     */
    Pager(FigureText text, String label, SerializableConsumer<Integer> go) {
        this.text = text;
        this.go = go;
        addClassNames("filter-row", "pager");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        setVisible(false);
    }

    /** Says where one is. */
    void show(int page, int pages) {
        if (this.page == page && this.pages == pages) {
            return; // the button that was pressed keeps the keyboard
        }
        this.page = page;
        this.pages = pages;
        setVisible(pages > 1);
        removeAll();
        if (pages > 1) {
            add(
                    step("review.page.first", 0, page > 0),
                    step("review.page.previous", page - 1, page > 0),
                    new Span(text.say("review.page", page + 1, pages)),
                    step("review.page.next", page + 1, page < pages - 1),
                    step("review.page.last", pages - 1, page < pages - 1));
        }
    }

    private NativeButton step(String key, int to, boolean possible) {
        NativeButton button = new NativeButton(text.say(key), click -> go.accept(to));
        button.setEnabled(possible);
        return button;
    }
}
