package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.query.Spread;
import gongkai.ledger.query.Standing;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.table.Table;
import java.util.List;

/** Where a unit stands among its class, indicator by indicator: its number beside the median and the quartiles. */
final class StandingsPanel extends Section {

    /**
     * @param className of the class, as its reader knows it
     * @param standings in the order of the rows
     */
    StandingsPanel(String className, List<Standing> standings, Catalogue catalogue, FigureText words) {
        addClassName("panel");
        H2 heading = new H2(getTranslation("unit.place", className));
        add(heading);
        List<Standing> told = standings.stream()
                .filter(standing -> standing.spread().units() >= Spread.FEWEST_UNITS)
                .toList();
        if (told.isEmpty()) {
            add(new Paragraph(getTranslation("unit.place.none", Spread.FEWEST_UNITS)));
            return;
        }
        Table<Standing> table = new Table<>(PlaceTable.of(heading.getText(), catalogue, words), told);
        table.addClassName("places");
        add(table.withFile());
    }
}
