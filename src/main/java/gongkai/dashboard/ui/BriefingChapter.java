package gongkai.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gongkai.base.ChartPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view on one sheet of a briefing: its answer, its cards and its first charts; what else the view has is named, so that a
 * reader knows where to look.
 */
final class BriefingChapter {

    /** Charts beside each other on a sheet. */
    private static final int CHARTS = 2;

    private BriefingChapter() {}

    /** Takes the panels that have no room on a sheet out of a chapter, and says which they are. */
    static void shorten(Section chapter) {
        within(chapter).filter(AttentionPanel.class::isInstance).toList().forEach(Component::removeFromParent);
        List<String> left = new ArrayList<>();
        within(chapter)
                .filter(one -> one.hasClassName("subject-panels"))
                .toList()
                .forEach(grid -> shorten(grid, left));
        if (!left.isEmpty()) {
            Paragraph words = new Paragraph(chapter.getTranslation(
                    "briefing.more-panels", left.size(), String.join(chapter.getTranslation("list.comma"), left)));
            words.addClassNames("lede", "left-out");
            chapter.add(words);
        }
    }

    private static void shorten(Component grid, List<String> left) {
        List<Component> panels = grid.getChildren().toList();
        boolean charts = panels.stream().anyMatch(ChartPanel.class::isInstance);
        int kept = 0;
        for (Component panel : panels) {
            boolean fits = charts ? panel instanceof ChartPanel && kept < CHARTS : kept < 1;
            if (fits) {
                kept++;
                panel.removeClassName("wide");
            } else {
                ((HasComponents) grid).remove(panel);
                title(panel).ifPresent(left::add);
            }
        }
    }

    private static Optional<String> title(Component panel) {
        return within(panel).filter(H2.class::isInstance).findFirst().map(heading -> ((H2) heading).getText());
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(BriefingChapter::within));
    }
}
