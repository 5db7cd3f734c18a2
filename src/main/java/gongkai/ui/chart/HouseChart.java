package gongkai.ui.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.dependency.JsModule;

/** A chart whose inside follows the house stylesheet too: page styles do not reach into a chart. */
@JsModule("./chart-style.js")
public final class HouseChart extends Chart {

    HouseChart(ChartType type) {
        super(type);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement().executeJs("window.gongkaiChartStyle(this)");
    }
}
