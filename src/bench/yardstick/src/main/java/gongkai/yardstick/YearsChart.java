package gongkai.yardstick;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import java.util.stream.IntStream;

/** A column for each year, without any animation. */
class YearsChart extends Chart {

    private static final int FIRST = 2010;
    private static final int LAST = 2024;

    YearsChart() {
        super(ChartType.COLUMN);
        show(FIRST);
        Configuration configuration = getConfiguration();
        configuration.setTitle("Items");
        configuration.getChart().setAnimation(false);
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setAnimation(false);
        configuration.setPlotOptions(options);
        setHeight("400px");
    }

    /** The years from this one on. */
    final void show(int from) {
        int[] years = IntStream.rangeClosed(from, LAST).toArray();
        Configuration configuration = getConfiguration();
        configuration
                .getxAxis()
                .setCategories(IntStream.of(years).mapToObj(Integer::toString).toArray(String[]::new));
        configuration.setSeries(new ListSeries(
                "Items",
                IntStream.of(years)
                        .mapToObj(year -> (Number) (year % 7 * 100 + 50))
                        .toArray(Number[]::new)));
    }
}
