package gongkai.ui.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import gongkai.ui.component.DelegatedListener;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.FileFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The place of a chart: its name and its room stand there from the beginning, the chart itself is drawn when it comes near
 * the window or is to be printed. What it shows is then asked for by a plain request to its own address ({@code
 * frontend/chart.js}), which does not lock the page, and nothing of it is kept here.
 */
@Uses(Chart.class)
@JsModule("./chart.js")
public final class HouseChart extends Div {

    private static final String ADDRESS = "data-chart";
    private static final String PICTURE = "PICTURE";

    private final transient Supplier<ChartData> data;
    private final Locale language = getLocale();
    private transient @Nullable ChartBelow below;
    private transient @Nullable Supplier<FileFacts> facts;
    private boolean first;

    /**
     * @param name what it shows
     * @param data made anew whenever it is asked for, in any thread: it uses no component
     */
    public HouseChart(String name, Supplier<ChartData> data) {
        this.data = data;
        addClassName("house-chart");
        getElement().setAttribute("role", "figure").setAttribute("aria-label", name);
    }

    /** Is seen when the page opens: what it shows comes with the page. */
    public HouseChart first() {
        first = true;
        return this;
    }

    /** What stands below it comes with it. */
    HouseChart with(ChartBelow content) {
        below = content;
        return this;
    }

    /** What a file of it says of itself. */
    void taken(Supplier<FileFacts> about) {
        facts = about;
    }

    FileFacts facts() {
        return Objects.requireNonNull(facts).get();
    }

    /** Hears which point was clicked, by the name of its source. */
    void onPoint(SerializableConsumer<String> listener) {
        DelegatedListener.add(this, "chart-point", "data-point", listener);
    }

    /** What the chart library is told. */
    public Configuration configuration() {
        return ChartFactory.configuration(data.get(), language);
    }

    private JsonNode content() {
        ObjectNode content = JacksonUtils.createObjectNode();
        content.set("options", JacksonUtils.readTree(ChartSerialization.toJSON(configuration())));
        if (below != null) {
            content.put("below", below.html(getElement().getAttribute(ADDRESS)).toString());
        }
        return content;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ChartLanguage.speak();
        getElement().setAttribute(ADDRESS, new Content());
        if (first) { // at the end of the request, when its notes are written
            event.getUI()
                    .beforeClientResponse(
                            this, context -> getElement().executeJs("window.gongkaiChart(this, $0)", content()));
        } else {
            getElement().executeJs("window.gongkaiChart(this)");
        }
    }

    /** Answers with what is asked for of the chart; not while the page is locked, and also behind a dialog. */
    private final class Content implements ElementRequestHandler {

        @Override
        public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
                throws IOException {
            String kind = request.getParameter(DownloadBar.KIND);
            String from = request.getParameter("from");
            if (below == null || kind == null && from == null) {
                send(response, "application/json", content().toString());
            } else if (from != null) {
                send(response, "text/plain", below.tablePart(from, request.getParameter("all") != null));
            } else if (PICTURE.equals(kind)) {
                send(response, "application/json", below.aroundPicture(facts()));
            } else {
                DownloadBar.send(request, response, facts(), below::sheet);
            }
        }

        private static void send(VaadinResponse response, String type, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            response.setContentType(type + "; charset=utf-8"); // it is no page of its own
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
