package gongkai.dashboard.unit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import gongkai.catalogue.Indicator;
import gongkai.dashboard.ui.SignLegend;
import gongkai.ledger.query.Spread;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the tints and the signs of a heat map stand for. */
final class HeatLegend extends Div {

    HeatLegend(HeatMap map, Indicator indicator) {
        addClassName("legend");
        if (map.bands().isEmpty()) {
            add(new Span(getTranslation("units.legend.no-bands")));
        } else {
            Set<Spread.Band> all = EnumSet.allOf(Spread.Band.class);
            all.forEach(band -> {
                Span swatch = new Span();
                swatch.addClassNames("swatch", "band-" + band.name().toLowerCase(Locale.ROOT));
                add(new Span(swatch, new Span(getTranslation("band." + band))));
            });
            add(new Span(getTranslation("units.legend.bands")));
        }
        add(new Span(getTranslation(
                indicator.isRate() ? "units.legend.few-rate" : "units.legend.few", Indicator.MIN_CASES)));
        SignLegend.signs(this, map.signs(), map.mostlySums());
    }
}
