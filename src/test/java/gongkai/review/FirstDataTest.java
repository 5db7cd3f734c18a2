package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.DataFolder;
import gongkai.checks.FindingBoard;
import gongkai.checks.StandingFindings;
import gongkai.checks.StoredFinding;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a first start brings into an empty database, without views and without a web server. */
class FirstDataTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartLoadsThePublishedFiguresAndShowsTheDisputedTotalAsDisputed() {
        try (ConfigurableApplicationContext context = start("usual")) {
            Figures figures = context.getBean(Figures.class);
            assertThat(figures.years("430602")).hasValueSatisfying(years -> {
                assertThat(years.from().getYear()).isEqualTo(2012);
                assertThat(years.to().getYear()).isEqualTo(2024);
            });
            assertThat(figures.find(FigureQuery.of("430602")
                            .indicators("disclosure.items")
                            .units("430602")
                            .years(2014, 2014)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.disputed()).isTrue())
                    .satisfies(f -> assertThat(f.value()).isEqualByComparingTo("6728"));
        }
        assertThat(folder.resolve("usual/gongkai.mv.db")).exists();
    }

    @Test
    void thePublishedFiguresCanBeLeftOut() {
        try (ConfigurableApplicationContext context = start("empty", "--gongkai.published=false")) {
            assertThat(context.getBean(Figures.class).years("430602")).isEmpty();
        }
    }

    @Test
    void theOfficeSetsWhatChangeIsImplausible() {
        try (ConfigurableApplicationContext usual = start("usual");
                ConfigurableApplicationContext lenient = start("lenient", "--gongkai.checks.change-percent=99")) {
            Predicate<StoredFinding> changes =
                    f -> Integer.valueOf(2024).equals(f.year()) && f.rule().equals("change");
            int all = StandingFindings.of(usual.getBean(FindingBoard.class), "430602", changes)
                    .size();

            assertThat(all).isPositive();
            assertThat(StandingFindings.of(lenient.getBean(FindingBoard.class), "430602", changes))
                    .hasSizeLessThan(all);
        }
    }

    private ConfigurableApplicationContext start(String name, String... options) {
        return new SpringApplicationBuilder(DataFolder.Content.class)
                .web(WebApplicationType.NONE)
                .properties("gongkai.data=" + folder.resolve(name))
                .run(options);
    }
}
