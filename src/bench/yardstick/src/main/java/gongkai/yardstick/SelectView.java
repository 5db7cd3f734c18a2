package gongkai.yardstick;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;

/** One chart, and one Select that changes it. */
@Route("select")
public class SelectView extends Main {

    SelectView() {
        YearsChart chart = new YearsChart();
        Select<Integer> from = new Select<>();
        from.setLabel("From");
        from.setItems(2010, 2012, 2014, 2016, 2018, 2020);
        from.setValue(2010);
        from.addValueChangeListener(change -> {
            chart.show(change.getValue());
            chart.drawChart();
        });
        add(new H1("A chart and a choice"), from, chart);
    }
}
