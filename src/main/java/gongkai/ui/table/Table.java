package gongkai.ui.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import gongkai.ui.component.DelegatedListener;
import gongkai.ui.download.DownloadBar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * The table of a model on a page: one component with one piece of HTML, whatever the number of its cells. It reads well
 * aloud and on paper, and scrolls sideways inside itself on a narrow screen. A long one is sent in parts: first what fills
 * a screen, the rest as it comes near the window, when its button is pressed or before it is printed
 * ({@code frontend/table-rest.js}).
 *
 * @param <R> a row
 */
@JsModule("./table-rest.js")
public final class Table<R> extends Div {

    private final String name;
    private final transient TableParts<R> parts;
    private boolean later;
    private int known;

    /** A table that is on the page as long as the page is open, with its rows. */
    public Table(TableModel<R> model, Collection<R> rows) {
        this(model.name(), always(new TableContent<>(model, List.copyOf(rows))));
    }

    private Table(String name, Supplier<TableContent<R>> content) {
        this.name = name;
        this.parts = new TableParts<>(content, getLocale());
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
    }

    private static <R> Supplier<TableContent<R>> always(TableContent<R> content) {
        return () -> content;
    }

    /** @param content made anew whenever a part of it is asked for, in any thread, so that the page does not hold the rows */
    public static <R> Table<R> of(String name, Supplier<TableContent<R>> content) {
        return new Table<>(name, content);
    }

    /**
     * The same, of which nothing is sent before somebody looks at it: for what stands far down the page.
     *
     * @param rows how many there are
     */
    public static <R> Table<R> later(String name, int rows, Supplier<TableContent<R>> content) {
        Table<R> table = new Table<>(name, content);
        table.later = true;
        table.known = rows;
        return table;
    }

    /**
     * The same of rows that nobody has counted: not even they are read before somebody opens the disclosure that it stands in.
     */
    public static <R> Table<R> closed(String name, Supplier<TableContent<R>> content) {
        return later(name, 0, content);
    }

    /** Its cells say much: the first part is shorter. */
    public Table<R> ofHeavyCells() {
        parts.ofHeavyCells();
        return this;
    }

    /** The room that so many rows take is kept free until they are there, so that nothing moves then. */
    public Table<R> highFor(int rows) {
        getStyle().set("--rows", String.valueOf(Math.min(rows, TableParts.FIRST + TableParts.SHORT_REST)));
        addClassName("has-room");
        return this;
    }

    /** A table that is long too: it scrolls inside itself, with its head in sight. */
    public Table<R> tall() {
        addClassName("heat-scroll");
        return this;
    }

    /** Begins at the newest period, which stands last, where the table is wider than the page. */
    public Table<R> fromTheEnd() {
        addAttachListener(attached -> getElement().executeJs("window.gongkaiTableFromTheEnd(this)"));
        return this;
    }

    /** What a click on something with that attribute in a cell leads to, told by the attribute's value. */
    public Table<R> onClick(String attribute, SerializableConsumer<String> listener) {
        DelegatedListener.add(this, "click", attribute, listener);
        return this;
    }

    /** With the line below it by which the whole of it can be taken along. */
    public Div withFile() {
        return new Div(this, new DownloadBar(name, (about, words) -> {
            TableContent<R> whole = parts.content();
            return whole.model().sheet(whole.rows(), about, words);
        }));
    }

    /** The whole of it, as it is on the page in the end. */
    public String html() {
        return parts.whole();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (later) {
            getElement().setProperty("innerHTML", parts.nothingYet(known).toString());
            comesInParts();
            return;
        }
        TableContent<R> now = parts.content();
        getElement().setProperty("innerHTML", parts.beginning(now));
        if (parts.first(now) < now.rows().size()) {
            comesInParts();
        }
    }

    private void comesInParts() {
        getElement().setAttribute("data-rest", new Rest());
        getElement().executeJs("window.gongkaiTableRest(this)");
    }

    /** Answers with rows that follow; not while the page is locked, and also behind a dialog. */
    private final class Rest implements ElementRequestHandler {

        @Override
        public void handleRequest(
                VaadinRequest request,
                VaadinResponse response,
                VaadinSession session,
                com.vaadin.flow.dom.Element owner)
                throws IOException {
            String from = request.getParameter("from");
            byte[] bytes = parts.part(from == null ? "" : from, request.getParameter("all") != null)
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain; charset=utf-8"); // it is no page of its own
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        @Override
        public boolean isAllowInert() {
            return true;
        }
    }
}
