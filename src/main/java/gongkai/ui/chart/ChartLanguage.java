package gongkai.ui.chart;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.ChartOptions;
import com.vaadin.flow.component.charts.model.Lang;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;

/** The chart library's words for screen readers, which the component's own language class does not know. */
final class ChartLanguage extends Lang {

    @SuppressWarnings("unused") // written to the client by the chart's serialiser
    private final Map<String, Object> accessibility = Map.of(
            "defaultChartTitle",
            I18NProvider.translate("chart.a11y.title"),
            "chartContainerLabel",
            I18NProvider.translate("chart.a11y.container"),
            "svgContainerLabel",
            I18NProvider.translate("chart.a11y.svg"),
            "legend",
            Map.of(
                    "legendLabelNoTitle",
                    I18NProvider.translate("chart.a11y.legend"),
                    "legendItem",
                    I18NProvider.translate("chart.a11y.legend-item")),
            "screenReaderSection",
            Map.of(
                    "beforeRegionLabel",
                    "",
                    "afterRegionLabel",
                    "",
                    "endOfChartMarker",
                    I18NProvider.translate("chart.a11y.end")));

    private ChartLanguage() {
        setThousandsSep(",");
        setDecimalPoint(".");
        setNoData(I18NProvider.translate("state.no-data"));
    }

    public Map<String, Object> getAccessibility() {
        return accessibility;
    }

    /** Gives the page of this UI the words of its language, once. */
    static void speak() {
        UI ui = UI.getCurrent();
        String tag = ui.getLocale().toLanguageTag();
        if (!tag.equals(ComponentUtil.getData(ui, "chart-language"))) {
            ComponentUtil.setData(ui, "chart-language", tag);
            ChartOptions.get(ui).setLang(new ChartLanguage());
        }
    }
}
