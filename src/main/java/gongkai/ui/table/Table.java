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

    /** So many rows are sent with the page. */
    static final int FIRST = 40;

    /** A rest that is no longer than this is sent with them. */
    static final int SHORT_REST = 10;

    /** So many at a time after that, unless all are asked for. */
    private static final int MORE = 200;

    private final transient TableModel<R> model;
    private final transient List<R> rows;
    private final transient TableHtml<R> html;
    private boolean later;

    public Table(TableModel<R> model, Collection<R> rows) {
        this.model = model;
        this.rows = List.copyOf(rows);
        this.html = new TableHtml<>(model, this.rows, new RestWords(getLocale()));
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", model.name());
    }

    /** Nothing of it is sent before somebody looks at it: for a disclosure that is closed at first. */
    public Table<R> later() {
        later = true;
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
        return new Div(this, DownloadBar.whole(model.name(), (about, words) -> model.sheet(rows, about, words)));
    }

    /** The whole of it, as it is on the page in the end. */
    public String html() {
        return html.beginning(rows.size());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        int first = later ? 0 : rows.size() <= FIRST + SHORT_REST ? rows.size() : FIRST;
        getElement().setProperty("innerHTML", later ? html.nothingYet() : html.beginning(first));
        if (first < rows.size()) {
            getElement().setAttribute("data-rest", new Rest());
            getElement().executeJs("window.gongkaiTableRest(this)");
        }
    }

    private String part(int from, boolean all) {
        int at = Math.clamp(from, 0, rows.size());
        if (at == 0) {
            return html.beginning(all || rows.size() <= FIRST + SHORT_REST ? rows.size() : FIRST);
        }
        return html.part(at, all ? rows.size() : Math.min(rows.size(), at + MORE));
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
            boolean known = from != null && from.matches("[0-9]{1,9}");
            byte[] bytes = part(known ? Integer.parseInt(from) : 0, request.getParameter("all") != null)
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
