package gongkai.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import gongkai.ViewTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That words in a chart have room, and that nothing is told by colour alone. */
class ChartRoomTest extends ViewTest {

    private static final List<String> YEARS =
            IntStream.rangeClosed(2010, 2024).mapToObj(String::valueOf).toList();

    @Test
    void wordsAtBreaksStandBelowOneAnotherWhereTheyWouldCover() {
        List<ChartFactory.Flag> flags = ChartFactory.flags(
                data(1, ChartData.Shape.COLUMNS, breaks(5, "2014版口径"), breaks(9, "2019版口径"), breaks(11, "2021版口径")));
        assertThat(flags).extracting(ChartFactory.Flag::level).containsExactly(0, 0, 1);
    }

    @Test
    void wordsAtABreakNearTheEndStandBeforeIt() {
        List<ChartFactory.Flag> flags =
                ChartFactory.flags(data(1, ChartData.Shape.COLUMNS, breaks(3, "form 2014"), breaks(13, "form 2021")));
        assertThat(flags).extracting(ChartFactory.Flag::leftwards).containsExactly(false, true);
    }

    @Test
    void theBrowserDecidesWhichPointsAndYearsHaveRoomForTheirWords() {
        String json = ChartSerialization.toJSON(configuration(data(3, ChartData.Shape.COLUMNS)));
        assertThat(json).contains("window.gongkaiLabel(this)").contains("\"_fn_tickPositioner\"");
    }

    @Test
    void theLinesOfAChartHaveMarkersOfTheirOwn() {
        String json = ChartSerialization.toJSON(configuration(data(3, ChartData.Shape.LINE)));
        assertThat(json).contains("\"circle\"", "\"square\"", "\"triangle\"");
    }

    @Test
    void aLineEndsAtABreakAndBeginsAnewBehindIt() {
        DataSeries line = (DataSeries) configuration(data(1, ChartData.Shape.LINE, breaks(4, "2014版口径")))
                .getSeries()
                .getFirst();
        assertThat(line.getData()).hasSize(YEARS.size() + 1);
        DataSeriesItem between = line.getData().get(4);
        assertThat(between.getX().doubleValue()).isEqualTo(3.5);
        assertThat(between.getY()).isNull();
    }

    @Test
    void aLongLegendAndLongNamesMakeAChartHigherOnANarrowScreen() {
        assertThat(ChartFactory.heightWhereNarrow(data(8, ChartData.Shape.LINE)))
                .isGreaterThanOrEqualTo(ChartFactory.heightWhereNarrow(data(1, ChartData.Shape.LINE)) + 8 * 18);
        ChartData names = new ChartData(
                "t",
                "a",
                List.of("Departments, townships and streets together"),
                List.of(new ChartData.Series("s", 0, List.of(ChartData.Point.none("")))),
                ChartData.Shape.BARS,
                false,
                List.of());
        assertThat(ChartFactory.heightWhereNarrow(names)).isGreaterThan(76 + 34);
    }

    @Test
    void signsInPlaceOfNumbersStandOnceWhereSeveralSeriesHaveThem() {
        List<ChartData.Series> series = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            series.add(new ChartData.Series(
                    "s" + i,
                    i,
                    List.of(
                            new ChartData.Point(null, "/", "/", false, ""),
                            new ChartData.Point(BigDecimal.ONE, "1", "", false, ""))));
        }
        ChartData data =
                new ChartData("t", "a", List.of("2013", "2014"), series, ChartData.Shape.COLUMNS, false, List.of());
        DataSeries marks = (DataSeries) configuration(data).getSeries().getLast();
        assertThat(marks.getData()).hasSize(1);
        assertThat(marks.getData().getFirst().getDescription()).contains("s0", "s1");
    }

    private static ChartData.Break breaks(int before, String reason) {
        return new ChartData.Break(before, reason);
    }

    private static Configuration configuration(ChartData data) {
        Chart chart = ChartFactory.create(data);
        return chart.getConfiguration();
    }

    private static ChartData data(int lines, ChartData.Shape shape, ChartData.Break... breaks) {
        List<ChartData.Series> series = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            series.add(new ChartData.Series(
                    "series " + i,
                    i,
                    YEARS.stream()
                            .map(year -> new ChartData.Point(new BigDecimal(year), year, "", false, ""))
                            .toList()));
        }
        return new ChartData("title", "year", YEARS, series, shape, shape == ChartData.Shape.LINE, List.of(breaks));
    }
}
