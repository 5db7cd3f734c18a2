package gongkai.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static String svg(List<@Nullable BigDecimal> values, List<Integer> breaks) {
        return Sparkline.drawing(values, breaks).toString();
    }

    @Test
    void aGapIsNeverBridged() {
        String path = path(values(5968, null, null, 7157, 7388));
        assertThat(path.chars().filter(c -> c == 'M').count()).as("one stroke").isEqualTo(1);
        assertThat(path.chars().filter(c -> c == 'L').count())
                .as("from 2023 to 2024 only")
                .isEqualTo(1);
    }

    @Test
    void aValueBetweenTwoGapsIsADot() {
        assertThat(svg(values(5968, null, 7157, 7388), List.of())).contains("class=\"lone\"");
        assertThat(svg(values(5968, 7157, 7388), List.of())).doesNotContain("class=\"lone\"");
    }

    @Test
    void zeroIsDrawnOnTheLowerEdgeAndIsNoGap() {
        assertThat(path(values(0, 10)).chars().filter(c -> c == 'L').count()).isEqualTo(1);
    }

    @Test
    void oneValueHasNoCourse() {
        assertThat(Sparkline.hasCourse(values(61, null))).isFalse();
        assertThat(Sparkline.hasCourse(values(61, null, 60))).isTrue();
    }

    @Test
    void whatAnotherFormCountsDoesNotGoOnFromWhatWasCountedBefore() {
        String path = path(values(5968, 6100, 7157, 7388), 2);
        assertThat(path.chars().filter(c -> c == 'M').count()).as("two strokes").isEqualTo(2);
        assertThat(path.chars().filter(c -> c == 'L').count()).isEqualTo(2);
        assertThat(svg(values(5968, 7157, 7388), List.of(1)))
                .as("the value before the break is a dot")
                .contains("class=\"lone\"");
    }

    private static String path(List<@Nullable BigDecimal> values, Integer... breaks) {
        Matcher matcher = Pattern.compile("class=\"course\" d=\"([^\"]*)\"").matcher(svg(values, List.of(breaks)));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<@Nullable BigDecimal> values(@Nullable Integer... numbers) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Integer number : numbers) {
            values.add(number == null ? null : BigDecimal.valueOf(number));
        }
        return values;
    }
}
