package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.CatalogueConfiguration;
import gongkai.ledger.LedgerConfiguration;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.platform.installation.InstallationClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ChecksWiringTest {

    /** The application without its views: what the checks need to run. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({
        DatabaseConfiguration.class,
        CatalogueConfiguration.class,
        LedgerConfiguration.class,
        ChecksConfiguration.class,
        InstallationClock.class
    })
    static class WithoutViews {}

    @TempDir
    Path folder;

    @Test
    void theFirstStartShowsTheDisputedTotalAsDisputed() {
        try (ConfigurableApplicationContext context = start("usual")) {
            assertThat(context.getBean(Figures.class)
                            .find(FigureQuery.of("430602")
                                    .indicators("disclosure.items")
                                    .units("430602")
                                    .years(2014, 2014)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.disputed()).isTrue())
                    .satisfies(f -> assertThat(f.value()).isEqualByComparingTo("6728"));
        }
    }

    @Test
    void theOfficeSetsWhatChangeIsImplausible() {
        try (ConfigurableApplicationContext usual = start("usual");
                ConfigurableApplicationContext lenient = start("lenient", "--gongkai.checks.change-percent=99")) {
            FindingQuery changes = FindingQuery.of("430602").year(2024).rules("change");
            int all = usual.getBean(FindingService.class).list(changes).size();

            assertThat(all).isPositive();
            assertThat(lenient.getBean(FindingService.class).list(changes)).hasSizeLessThan(all);
        }
    }

    private ConfigurableApplicationContext start(String name, String... options) {
        return new SpringApplicationBuilder(WithoutViews.class)
                .web(WebApplicationType.NONE)
                .properties("gongkai.data=" + folder.resolve(name))
                .run(options);
    }
}
