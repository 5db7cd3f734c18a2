package gongkai;

import gongkai.access.CurrentUser;
import gongkai.access.FirstAdministrator;
import gongkai.access.PasswordConfiguration;
import gongkai.access.Users;
import gongkai.catalogue.CatalogueConfiguration;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.platform.database.DatabaseFile;
import gongkai.platform.database.StartLock;
import gongkai.platform.installation.Installation;
import gongkai.platform.installation.InstallationClock;
import gongkai.review.AcceptanceService;
import gongkai.review.FirstData;
import gongkai.review.PublishedData;
import gongkai.sample.SampleStart;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Makes the data folder ready before the application opens its database: see {@link DatabaseFile}. Complete is a database
 * with its schema, the catalogue, the published (or synthetic) figures with their findings, and a first user. A database
 * that {@code gongkai.database.url} names changes its schema in transactions, and servers start on it one after the other:
 * see {@link StartLock}.
 */
public class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Installation installation = Installation.of(environment);
        installation.timeZone(); // one that is none is said before anything is made
        String url = environment.getProperty("gongkai.database.url", "");
        if (!url.isBlank()) {
            if (url.startsWith("jdbc:postgresql:")) {
                context.addApplicationListener(StartLock.take(
                        url,
                        environment.getProperty("gongkai.database.user", ""),
                        environment.getProperty("gongkai.database.password", "")));
            }
            return;
        }
        DatabaseFile file = new DatabaseFile(installation.folder());
        file.prepare((building, password) -> fill(building, password, environment));
        if (!environment.getProperty("gongkai.command", Boolean.class, false)) {
            context.addApplicationListener(new WhenReady(file));
        }
    }

    /** Starts the part of the application that brings content, on the database at this address, and ends it. */
    public static void fill(String url, String password, ConfigurableEnvironment environment) {
        StandardEnvironment own = new StandardEnvironment();
        own.merge(environment);
        own.getPropertySources()
                .addFirst(new MapPropertySource(
                        "building",
                        Map.of(
                                "gongkai.database.url",
                                url,
                                "gongkai.database.password",
                                password,
                                SampleStart.BUILDING,
                                true)));
        try (AnnotationConfigApplicationContext content = new AnnotationConfigApplicationContext()) {
            content.setEnvironment(own);
            content.register(Content.class);
            content.refresh();
            content.getBeanProvider(FirstAdministrator.class).ifAvailable(FirstAdministrator::create);
        }
    }

    /** What brings content into a database, without views and without a web server. */
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
        AcceptanceService.class,
        PublishedData.class,
        FirstData.class,
        SampleStart.class,
        PasswordConfiguration.class,
        CurrentUser.class,
        Users.class,
        FirstAdministrator.class
    })
    @ComponentScan(
            basePackages = {"gongkai.ledger", "gongkai.checks", "gongkai.sample"},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "gongkai\\..*\\.ui\\..*"))
    public static class Content {}

    /** Copies of earlier states stay until a later start has come to its end. */
    private record WhenReady(DatabaseFile file) implements ApplicationListener<ApplicationReadyEvent> {
        @Override
        public void onApplicationEvent(ApplicationReadyEvent event) {
            file.deleteOutdated();
        }
    }
}
