package gongkai.ui.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What to do where there is no figure at all yet. */
final class FirstStep extends Section {

    FirstStep() {
        Anchor sources = new Anchor(SourceRoutes.SOURCES, getTranslation("state.no-figures.go"));
        sources.addClassName("action-link");
        addClassNames("panel", "nothing");
        add(
                new H2(getTranslation("state.no-figures")),
                new Paragraph(getTranslation("state.no-figures.what-to-do")),
                sources);
    }
}
