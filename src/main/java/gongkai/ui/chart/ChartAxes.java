package gongkai.ui.chart;

import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.PlotBand;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.TextAlign;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import gongkai.platform.web.Html;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The two axes of a chart: its places with their breaks, notes and missing years, and its numbers in one unit. */
final class ChartAxes {

    private ChartAxes() {}

    static void places(Configuration configuration, ChartData data, ChartRoom.Strip strip) {
        XAxis axis = new EvenlyNamed();
        configuration.addxAxis(axis);
        axis.setCategories(data.categories().stream().map(Html::escapeContent).toArray(String[]::new));
        axis.setTickLength(0);
        axis.setTitle(new AxisTitle(""));
        axis.setDescription(data.axis());
        for (ChartRoom.Flag flag : strip.breaks()) {
            Label label = label(flag);
            label.setTextAlign(flag.leftwards() ? TextAlign.RIGHT : TextAlign.LEFT);
            label.setX(flag.leftwards() ? -4 : 4);
            axis.addPlotLine(line(flag, "form-break", 4, label));
        }
        for (ChartRoom.Flag flag : strip.notes()) {
            Label label = label(flag);
            label.setAlign(HorizontalAlign.CENTER);
            label.setX(0);
            // before the bands of missing years, behind the columns
            axis.addPlotLine(line(flag, "axis-note", 2, label));
        }
        for (Gap gap : gaps(data)) {
            PlotBand band = new PlotBand();
            band.setClassName("gap");
            band.setFrom(gap.first() - 0.5);
            band.setTo(gap.last() + 0.5);
            boolean room = ChartRoom.hasRoom(data, gap.last() - gap.first() + 1, gap.words());
            // one that stands upright is one line: the library would break it at each blank
            Label label = new Label(room ? gap.words() : gap.words().replace(' ', '\u00a0'));
            label.setTextAlign(TextAlign.CENTER);
            label.setAlign(HorizontalAlign.CENTER);
            label.setVerticalAlign(VerticalAlign.MIDDLE);
            label.setRotation(room ? 0 : -90);
            band.setLabel(label);
            axis.addPlotBand(band);
        }
    }

    private static Label label(ChartRoom.Flag flag) {
        Label label = new Label(Html.escapeContent(flag.words()));
        label.setRotation(0);
        label.setY(flag.y());
        return label;
    }

    private static PlotLine line(ChartRoom.Flag flag, String look, int layer, Label label) {
        PlotLine line = new PlotLine();
        line.setClassName(look);
        line.setValue(flag.at());
        line.setZIndex(layer);
        line.setLabel(label);
        return line;
    }

    /** A run of categories for which no series has anything at all, and why: the words of their points. */
    record Gap(int first, int last, String words) {}

    /** The runs of categories without anything; where the reason changes another run begins. */
    static List<Gap> gaps(ChartData data) {
        List<Gap> gaps = new ArrayList<>();
        int places = data.isLying() ? 0 : data.categories().size();
        for (int i = 0; i < places; i++) {
            int at = i;
            List<ChartData.Point> here =
                    data.series().stream().map(s -> s.points().get(at)).toList();
            if (here.stream().anyMatch(p -> p.amount() != null || !p.mark().isEmpty())) {
                continue;
            }
            String words = here.stream().map(ChartData.Point::text).distinct().collect(Collectors.joining(" / "));
            Gap before = gaps.isEmpty() ? null : gaps.getLast();
            if (before != null && before.last() == i - 1 && before.words().equals(words)) {
                gaps.set(gaps.size() - 1, new Gap(before.first(), i, words));
            } else {
                gaps.add(new Gap(i, i, words));
            }
        }
        return gaps;
    }

    static void numbers(Configuration configuration, ChartData data, ChartScale scale) {
        YAxis axis = new ToTheTop();
        configuration.addyAxis(axis);
        axis.setTitle(new AxisTitle(""));
        if (!data.rate() || data.shape() != ChartData.Shape.LINE) {
            axis.setMin(0); // a column that does not begin at zero lies about its height
        }
        if (data.top() != null) {
            axis.setSoftMax(data.top().multiply(new BigDecimal("1.14")));
        } else if (scale.top().signum() <= 0) {
            axis.setSoftMax(1); // or the axis would have no length, and zero would float in its middle
        }
        axis.setAllowDecimals(data.rate());
        axis.setTickPixelInterval(data.isLying() ? 100 : 64); // numbers side by side need more
        axis.getLabels().setFormatter(scale.axisFormatter());
        axis.setReversedStacks(false);
        axis.setMaxPadding(data.isLying() ? 0.02 : 0.12); // room beyond the longest column for its label
        axis.setEndOnTick(false);
    }

    /** Names evenly spaced places, as many as have room, and always the newest; the library would slant or drop them. */
    private static final class EvenlyNamed extends XAxis {

        @SuppressWarnings("unused") // written to the client, which calls it as a function
        private final String _fn_tickPositioner = "function() { return window.gongkaiTicks(this); }";
    }

    /** Has no number above the largest that is drawn: it would be of a larger unit than all others, and of no use. */
    private static final class ToTheTop extends YAxis {

        @SuppressWarnings("unused") // written to the client, which calls it as a function
        private final String _fn_tickPositioner = "function() { return window.gongkaiAmounts(this); }";
    }
}
