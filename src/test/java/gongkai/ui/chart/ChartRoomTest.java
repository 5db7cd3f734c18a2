package gongkai.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import gongkai.platform.i18n.NumberFormats;
import gongkai.testing.ViewTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** That words in a chart have room, and that nothing is told by colour alone. */
class ChartRoomTest extends ViewTest {

    private static final List<String> YEARS =
            IntStream.rangeClosed(2010, 2024).mapToObj(String::valueOf).toList();

    @Test
    void wordsAtBreaksStandBelowOneAnotherWhereTheyWouldCover() {
        ChartRoom.Strip strip = ChartRoom.strip(
                data(1, ChartData.Shape.COLUMNS, breaks(5, "2014版口径"), breaks(9, "2019版口径"), breaks(11, "2021版口径")));
        assertThat(strip.breaks()).extracting(ChartRoom.Flag::level).containsExactly(0, 0, 1);
    }

    @Test
    void twoReasonsOfOneBreakHaveOneMarkAtTheAxis() {
        ChartRoom.Strip strip = ChartRoom.strip(data(
                1,
                ChartData.Shape.COLUMNS,
                new ChartData.Break(9, "口径变化", "2019年起另列“尚未审结”"),
                new ChartData.Break(9, "口径变化", "两版表不予公开的理由分类不同")));
        assertThat(strip.breaks()).extracting(ChartRoom.Flag::words).containsExactly("口径变化");
    }

    @Test
    void theReasonOfABreakStandsBelowTheChartWithItsYear() {
        assertThat(below(data(1, ChartData.Shape.COLUMNS, new ChartData.Break(9, "口径变化", "2019年起另列“尚未审结”"))))
                .contains(YEARS.get(9) + "2019年起另列“尚未审结”");
        assertThat(below(data(1, ChartData.Shape.COLUMNS, breaks(9, "此前为某局")))).doesNotContain("此前为某局");
    }

    private static String below(ChartData data) {
        return Jsoup.parse(new ChartBelow(data.title(), () -> data, Locale.CHINA)
                        .html("VAADIN")
                        .toString())
                .body()
                .wholeText();
    }

    @Test
    void wordsAtABreakNearTheEndStandBeforeIt() {
        ChartRoom.Strip strip =
                ChartRoom.strip(data(1, ChartData.Shape.COLUMNS, breaks(3, "form 2014"), breaks(13, "form 2021")));
        assertThat(strip.breaks()).extracting(ChartRoom.Flag::leftwards).containsExactly(false, true);
    }

    @Test
    void signsOfNotesAndWordsAtBreaksStandAboveThePlotClearOfOneAnother() {
        ChartData data = data(1, ChartData.Shape.COLUMNS, breaks(5, "2014版口径"))
                .noting(List.of(
                        new ChartData.Note(4.6, "2014年5月", "a"),
                        new ChartData.Note(4.7, "2014年6月", "b"),
                        new ChartData.Note(12, "2022年", "c")));
        ChartRoom.Strip strip = ChartRoom.strip(data);
        assertThat(strip.notes()).extracting(ChartRoom.Flag::level).containsExactly(0, 1, 0);
        assertThat(strip.breaks()).extracting(ChartRoom.Flag::level).containsExactly(2);
        assertThat(Stream.concat(strip.notes().stream(), strip.breaks().stream()))
                .allSatisfy(flag -> assertThat(flag.y()).isNegative().isGreaterThan(-strip.height()));
    }

    @Test
    void allNumbersOfAChartAreInTheUnitOfItsLargest() {
        ChartScale scale = ChartScale.of(amounts("9800", "150000", "12", "0"), Locale.CHINA);
        assertThat(List.of("9800", "150000", "12", "0"))
                .extracting(amount -> scale.label(point(amount)))
                .containsExactly("0.98万", "15万", "<0.01万", "0");
        assertThat(scale.label(new ChartData.Point(new BigDecimal("2000"), "2000余", "", false, "")))
                .isEqualTo("0.2万余");
        assertThat(ChartScale.of(amounts("9800", "12"), Locale.CHINA).label(point("9800")))
                .isEqualTo("9,800");
    }

    @Test
    void aChartOfNothingButZerosHasItsZeroOnTheAxis() {
        assertThat(configuration(amounts("0", "0")).getyAxis().getSoftMax()).isEqualTo(1);
        assertThat(configuration(amounts("0", "0")).getyAxis().getMin()).isEqualTo(0);
    }

    @Test
    void aSingleSeriesIsNamedBelowTheTitleWhereTheTitleDoesNotNameIt() {
        ChartData data = data(1, ChartData.Shape.COLUMNS);
        assertThat(configuration(data).getLegend().getEnabled()).isTrue();
        ChartData named =
                new ChartData("the years of series 0", "year", YEARS, data.series(), data.shape(), false, List.of());
        assertThat(configuration(named).getLegend().getEnabled()).isFalse();
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
        assertThat(ChartRoom.heightWhereNarrow(data(8, ChartData.Shape.LINE)))
                .isGreaterThanOrEqualTo(
                        ChartRoom.heightWhereNarrow(data(1, ChartData.Shape.LINE)) + 4 * 18); // two names a line
        ChartData names = new ChartData(
                "t",
                "a",
                List.of("Departments, townships and streets together"),
                List.of(new ChartData.Series("s", 0, List.of(ChartData.Point.none("")))),
                ChartData.Shape.BARS,
                false,
                List.of());
        assertThat(ChartRoom.heightWhereNarrow(names)).isGreaterThan(76 + 34);
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

    private static ChartData.Break breaks(int before, String mark) {
        return new ChartData.Break(before, mark);
    }

    private static Configuration configuration(ChartData data) {
        return ChartFactory.configuration(data, Locale.CHINA);
    }

    private static ChartData.Point point(String amount) {
        BigDecimal number = new BigDecimal(amount);
        return new ChartData.Point(number, NumberFormats.in(Locale.CHINA).full(number), "", false, "");
    }

    private static ChartData amounts(String... amounts) {
        List<ChartData.Point> points =
                Stream.of(amounts).map(ChartRoomTest::point).toList();
        return new ChartData(
                "title",
                "year",
                YEARS.subList(0, points.size()),
                List.of(new ChartData.Series("s", 0, points)),
                ChartData.Shape.COLUMNS,
                false,
                List.of());
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
