package gongkai.ui.page;

import gongkai.ui.component.SidePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The panels that any page may open at its edge. */
@Component
public class OpenPanels {

    private final List<OpenPanel.Maker> makers;

    OpenPanels(List<OpenPanel.Maker> makers) {
        this.makers = makers;
    }

    Optional<SidePanel> make(OpenPanel open, PageView page) {
        return makers.stream()
                .filter(maker -> maker.name().equals(open.name()))
                .findFirst()
                .flatMap(maker -> maker.make(open.value(), page));
    }
}
