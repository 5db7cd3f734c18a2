package gongkai.dashboard.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import gongkai.testing.ViewTest;
import gongkai.ui.component.MetricCard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WallViewTest extends ViewTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theChosenSubjectsFollowOneAnotherAndBeginAnew() {
        open(WallView.class, "views=hotline,overview,disclosure&from=2012&to=2024");
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(heading());
            wall().turn(1);
        }
        assertThat(seen).containsExactly("热线与信箱", "总览", "主动公开", "热线与信箱");
    }

    @Test
    void aTurnOfNoStepStaysAndReadsTheNumbersAnew() {
        open(WallView.class, "views=disclosure,hotline&from=2012&to=2014");
        String before = wall().getElement().getAttribute("data-turn");
        assertThat(words(wall())).contains("6,728");
        jdbc.sql("update roll_up set value = 6729 where indicator = 'disclosure.items' and unit = '430602'"
                        + " and from_month = 201401 and months = 12")
                .update();
        try {
            wall().turn(0);
            assertThat(heading()).isEqualTo("主动公开");
            assertThat(words(wall())).contains("6,729");
            assertThat(wall().getElement().getAttribute("data-turn")).isNotEqualTo(before);
        } finally {
            jdbc.sql("update roll_up set value = 6728 where indicator = 'disclosure.items' and unit = '430602'"
                            + " and from_month = 201401 and months = 12")
                    .update();
        }
    }

    @Test
    void theChartShowsTheFirstCourseOfTheDatabaseAndWhatIsDisputedIsMarked() {
        open(WallView.class, "views=disclosure&from=2008&to=2024");
        assertThat(charts()).hasSize(1);
        assertThat(drawn(charts().getFirst(), 0))
                .containsExactlyElementsOf(jdbc.sql("""
                        select cast(value as integer) from roll_up
                        where indicator = 'disclosure.website' and aspect = '' and unit = '430602' and months = 12
                        order by from_month
                        """).query(Integer.class).list());
        assertThat(words(wall())).contains("有争议");
    }

    @Test
    void unknownNamesAndTimesAreHelpedOn() {
        open(WallView.class, "views=nonsense,overview,units&seconds=soon");
        assertThat(heading()).isEqualTo("总览");
        assertThat(words(wall())).contains("nonsense, units").doesNotContain("overview");
        assertThat(all(wall()).filter(MetricCard.class::isInstance)).isNotEmpty();
    }

    @Test
    void withoutAnyFigureItSaysSo() {
        open(WallView.class, "from=2009&to=2009&unit=430602-caizhengju");
        assertThat(words(wall())).contains("没有");
    }

    private static WallView wall() {
        return all(UI.getCurrent())
                .filter(WallView.class::isInstance)
                .map(WallView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String heading() {
        return all(wall())
                .filter(H1.class::isInstance)
                .map(h -> ((H1) h).getText())
                .findFirst()
                .orElseThrow();
    }
}
