package gongkai.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/** Leads through the pages of something that is too long to be shown at once; not there where it has one page only. */
public final class Pager extends Div {

    private final SerializableConsumer<Integer> go;
    private int page;
    private int pages = 1;

    /**
     * @param label what has the pages, for a screen reader
     * @param go takes the page that is asked for, counted from 0
     */
    public Pager(String label, SerializableConsumer<Integer> go) {
        this.go = go;
        addClassNames("filter-row", "pager");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        setVisible(false);
    }

    /** Says where one is. */
    public void show(int page, int pages) {
        if (this.page == page && this.pages == pages) {
            return; // the button that was pressed keeps the keyboard
        }
        this.page = page;
        this.pages = pages;
        setVisible(pages > 1);
        removeAll();
        if (pages > 1) {
            add(
                    step("pager.first", 0, page > 0),
                    step("pager.previous", page - 1, page > 0),
                    new Span(getTranslation("pager.of", page + 1, pages)),
                    step("pager.next", page + 1, page < pages - 1),
                    step("pager.last", pages - 1, page < pages - 1));
        }
    }

    private NativeButton step(String key, int to, boolean possible) {
        NativeButton button = new NativeButton(getTranslation(key), click -> go.accept(to));
        button.setEnabled(possible);
        return button;
    }
}
