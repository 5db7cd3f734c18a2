package gongkai.yardstick;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;

/** One static chart. */
@Route("")
public class ChartView extends Main {

    ChartView() {
        add(new H1("A chart"), new YearsChart());
    }
}
