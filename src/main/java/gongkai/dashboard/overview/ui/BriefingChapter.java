package gongkai.dashboard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gongkai.ui.chart.ChartPanel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A view on one sheet of a briefing: its answer, its cards and its first charts; how much more the view
 * has is said, and where.
 */
final class BriefingChapter {

    /** Charts beside each other on a sheet, unless the first needs its width. */
    private static final int CHARTS = 2;

    private BriefingChapter() {}

    /** Takes the panels that have no room on a sheet out of a chapter, and says how many there are and where. */
    static void shorten(Section chapter) {
        within(chapter).filter(AttentionPanel.class::isInstance).toList().forEach(Component::removeFromParent);
        int left = within(chapter).filter(one -> one.hasClassName("subject-panels")).toList().stream()
                .mapToInt(BriefingChapter::withoutThoseBeyond)
                .sum();
        if (left > 0) {
            Paragraph words = new Paragraph(chapter.getTranslation("briefing.more-panels", left, title(chapter)));
            words.addClassNames("lede", "left-out");
            chapter.add(words);
        }
    }

    /** @return how many were taken out */
    private static int withoutThoseBeyond(Component grid) {
        List<Component> panels = grid.getChildren().toList();
        List<Component> charts =
                panels.stream().filter(ChartPanel.class::isInstance).toList();
        boolean isWide = !charts.isEmpty() && charts.getFirst().hasClassName("wide");
        List<Component> kept = charts.isEmpty()
                ? panels.subList(0, Math.min(1, panels.size()))
                : charts.subList(0, Math.min(isWide ? 1 : CHARTS, charts.size()));
        for (Component panel : panels) {
            if (!kept.contains(panel)) {
                ((HasComponents) grid).remove(panel);
            } else if (!isWide) {
                panel.removeClassName("wide");
            }
        }
        return panels.size() - kept.size();
    }

    private static String title(Component chapter) {
        return within(chapter)
                .filter(H2.class::isInstance)
                .findFirst()
                .map(heading -> ((H2) heading).getText())
                .orElse("");
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(BriefingChapter::within));
    }
}
