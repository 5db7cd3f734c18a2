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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * The place of a chart: its name and its room stand there from the beginning, the chart itself is drawn when it comes near
 * the window or is to be printed. What it shows is then asked for by a plain request to its own address ({@code
 * frontend/chart.js}), which does not lock the page, and nothing of it is kept here.
 */
@Uses(Chart.class)
@JsModule("./chart.js")
public final class HouseChart extends Div {

    private final transient Supplier<ChartData> data;
    private final Locale language = getLocale();
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

    /** Hears which point was clicked, by the name of its source. */
    void onPoint(SerializableConsumer<String> listener) {
        DelegatedListener.add(this, "chart-point", "data-point", listener);
    }

    /** What the chart library is told. */
    public Configuration configuration() {
        return ChartFactory.configuration(data.get(), language);
    }

    private String json() {
        return ChartSerialization.toJSON(configuration());
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        ChartLanguage.speak();
        getElement().setAttribute("data-chart", new Options());
        if (first) {
            getElement().executeJs("window.gongkaiChart(this, $0)", JacksonUtils.readTree(json()));
        } else {
            getElement().executeJs("window.gongkaiChart(this)");
        }
    }

    /** Answers with what the chart library is told; not while the page is locked, and also behind a dialog. */
    private final class Options implements ElementRequestHandler {

        @Override
        public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
                throws IOException {
            byte[] bytes = json().getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json; charset=utf-8");
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
