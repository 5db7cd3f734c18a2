package gongkai.ledger.ui;

import com.vaadin.flow.component.UI;
import gongkai.catalogue.Aspect;
import gongkai.catalogue.Catalogue;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.OpenPanel;
import gongkai.ui.page.PageView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the panel that {@code ?evidence=…} names, on any page. */
@Component
class EvidenceMaker implements OpenPanel.Maker {

    private final EvidenceServices services;
    private final FilterOptions rules;

    EvidenceMaker(EvidenceServices services, FilterOptions rules) {
        this.services = services;
        this.rules = rules;
    }

    @Override
    public String name() {
        return OpenPanel.EVIDENCE;
    }

    @Override
    public Optional<SidePanel> make(String value, PageView page) {
        Catalogue catalogue = services.catalogue();
        return EvidenceKey.parse(value)
                .filter(key -> catalogue.indicator(key.indicator()).isPresent()
                        && Aspect.CODES.contains(key.aspect())
                        && rules.knowsUnit(key.unit()))
                .map(key -> EvidencePanel.of(
                        services, key, new FigureText(catalogue, UI.getCurrent().getLocale()), page));
    }
}
