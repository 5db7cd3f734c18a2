package gongkai.review.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.ui.document.ReviewState.Tab;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.review.ui.markup.ReviewItems;
import gongkai.ui.component.DiffedHtmlPane;
import gongkai.ui.component.Pager;
import java.util.List;
import java.util.Map;

/** What stands beside the text: the tabs, the list of the one that is chosen, and the quiet line below. */
final class ListPane extends Section {

    private final ReviewDesk desk;
    private final ReviewState state;
    private final FigureText text;
    private final Runnable turned;
    private final Div tabs = new Div();
    private final Pager pages;
    private final DiffedHtmlPane list = new DiffedHtmlPane();
    private final StatusLine status;

    /**
     * @param turned called when another tab or other numbers were chosen
     * @param status the line below
     */
    ListPane(ReviewDesk desk, ReviewState state, StatusLine status, Runnable turned) {
        this.desk = desk;
        this.state = state;
        this.text = desk.text();
        this.turned = turned;
        this.status = status;
        this.pages = new Pager(text.translate("review.tab.NUMBERS"), to -> {
            state.turnListTo(to);
            show();
            list.top();
        });
        addClassName("right");
        list.addClassName("numbers");
        list.getElement().setAttribute("tabindex", "0");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("role", "group").setAttribute("aria-label", text.translate("review.tabs"));
        add(tabs, pages, list, status, help());
    }

    private Component help() {
        NativeDetails help = new NativeDetails(text.translate("review.keys"));
        help.addClassName("keys");
        Div body = new Div();
        List<String> keys = desk.officer() ? List.of("j", "enter", "a", "d", "x", "u") : List.of("j", "enter");
        for (String key : keys) {
            Div line = new Div(
                    new Span(text.translate("review.key." + key)),
                    new Span(text.translate("review.key." + key + ".does")));
            body.add(line);
        }
        help.setContent(body);
        return help;
    }

    /** The list itself, which takes the keyboard and the mouse. */
    DiffedHtmlPane list() {
        return list;
    }

    private ReviewTab tab(Tab tab) {
        return switch (tab) {
            case NUMBERS -> new NumbersTab(state, text, desk.officer());
            case FINDINGS ->
                new FindingsTab(
                        state.review(), state.numbers(), text, desk.services().findingTexts(), desk.officer());
            case CHANGES -> new ChangesTab(state.review(), text);
            case LOG -> new LogTab(state.review(), text);
        };
    }

    void showTabs() {
        tabs.removeAll();
        Div first = new Div();
        first.addClassName("tab-row");
        for (Tab one : Tab.values()) {
            ReviewTab tab = tab(one);
            if (tab.isOffered()) {
                first.add(toggle(
                        text.translate("review.tab." + one.name()) + " " + tab.count(),
                        state.tab() == one,
                        () -> state.show(one)));
            }
        }
        tabs.add(first);
        if (state.tab() == Tab.NUMBERS) {
            Div second = new Div();
            second.addClassName("filter-row");
            for (ReviewItems.Only one : ReviewItems.Only.values()) {
                int count = state.numbers().listed(one).size();
                second.add(toggle(
                        text.translate("review.only." + one.name()) + " " + count,
                        state.only() == one,
                        () -> state.show(one)));
            }
            tabs.add(second);
        }
    }

    private NativeButton toggle(String words, boolean pressed, Runnable choice) {
        NativeButton button = new NativeButton(words, click -> {
            choice.run();
            turned.run();
        });
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }

    /** Shows one page of the list that is chosen, and where one is in it. */
    void show() {
        ReviewItem item = state.item();
        boolean numbers = state.tab() == Tab.NUMBERS;
        list.getElement()
                .setAttribute("role", numbers ? "listbox" : "region")
                .setAttribute(
                        "aria-label", text.translate("review.tab." + state.tab().name()));
        attribute("aria-multiselectable", numbers ? "true" : "");
        attribute("aria-activedescendant", numbers && item != null ? item.rowId() : "");
        ReviewTab tab = tab(state.tab());
        int count = Math.max(1, (tab.size() + ReviewState.ROWS - 1) / ReviewState.ROWS);
        int page = state.listPage(count);
        pages.show(page, count);
        int from = page * ReviewState.ROWS;
        Map<String, String> rows = tab.rows(from, Math.min(tab.size(), from + ReviewState.ROWS));
        list.show(rows.isEmpty() ? nothing(tab.empty()) : rows);

        boolean ignored = item != null && item.fate() == ReviewItem.Fate.IGNORED;
        status.place(item == null || !numbers && !ignored ? "" : where(item));
        status.offerOpen(ignored);
        status.offerUndo(desk.officer() && !state.review().standing().isEmpty());
    }

    /** @param value empty for an attribute that is to go */
    private void attribute(String name, String value) {
        if (value.isEmpty()) {
            list.getElement().removeAttribute(name);
        } else {
            list.getElement().setAttribute(name, value);
        }
    }

    private Map<String, String> nothing(String key) {
        Html words = new Html()
                .open("p", "id", "empty", "class", "empty")
                .text(text.translate(key))
                .close("p");
        return Map.of("empty", words.toString());
    }

    private String where(ReviewItem item) {
        if (item.other() != null && item.fate() == ReviewItem.Fate.IGNORED) {
            return text.translate(
                    "review.ignored.because",
                    text.translate("review.ignored." + item.other().reason()));
        }
        List<ReviewItem> listed = state.numbers().listed(state.only());
        int place = listed.indexOf(item);
        return place < 0
                ? ""
                : text.translate(
                        "review.place",
                        place + 1,
                        listed.size(),
                        listed.stream().filter(ReviewItem::isOpen).count());
    }
}
