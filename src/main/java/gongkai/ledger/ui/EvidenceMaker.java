package gongkai.ledger.ui;

import com.vaadin.flow.component.UI;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.query.Figures;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.OpenPanel;
import gongkai.ui.page.PageView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the panel that {@code ?evidence=…} names, on any page. */
@Component
class EvidenceMaker implements OpenPanel.Maker {

    private final Figures figures;
    private final Catalogue catalogue;
    private final FilterOptions rules;

    EvidenceMaker(Figures figures, Catalogue catalogue, FilterOptions rules) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    @Override
    public String name() {
        return OpenPanel.EVIDENCE;
    }

    @Override
    public Optional<SidePanel> make(String value, PageView page) {
        return EvidenceKey.parse(value)
                .filter(key -> catalogue.indicator(key.indicator()).isPresent() && rules.knowsUnit(key.unit()))
                .map(key -> EvidencePanel.of(
                        figures, key, new FigureText(catalogue, UI.getCurrent().getLocale()), page));
    }
}
