package gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.CatalogueConfiguration;
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

class LedgerWiringTest {

    /** The application without its views: what the ledger needs to run. */
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
        InstallationClock.class,
        CatalogueConfiguration.class,
        LedgerConfiguration.class
    })
    static class WithoutViews {}

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesTheDatabaseInTheDataFolderAndLoadsThePublishedFigures() {
        try (ConfigurableApplicationContext context = start("--gongkai.data=" + folder)) {
            assertThat(context.getBean(Figures.class).years("430602")).contains(2012, 2014, 2023, 2024);
        }
        assertThat(folder.resolve("gongkai.mv.db")).exists();
    }

    @Test
    void thePublishedFiguresCanBeLeftOut() {
        try (ConfigurableApplicationContext context = start("--gongkai.data=" + folder, "--gongkai.published=false")) {
            assertThat(context.getBean(Figures.class).years("430602")).isEmpty();
        }
    }

    static ConfigurableApplicationContext start(String... options) {
        return new SpringApplicationBuilder(WithoutViews.class)
                .web(WebApplicationType.NONE)
                .run(options);
    }
}
