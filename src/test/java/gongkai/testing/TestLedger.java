package gongkai.testing;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.access.CurrentUser;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.CatalogueFiles;
import gongkai.catalogue.CatalogueTables;
import gongkai.catalogue.HomeRegion;
import gongkai.catalogue.Period;
import gongkai.catalogue.SampleCatalogue;
import gongkai.catalogue.SampleSize;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.platform.installation.Installation;
import gongkai.review.FirstData;
import gongkai.review.PublishedData;
import gongkai.sample.SampleStart;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** A ledger on an empty database of its own, without an application around it. */
public class TestLedger implements AutoCloseable {

    /** The services of the packages below the screen, found as the application finds them. */
    private static final List<Class<?>> SERVICES = services();

    public final HikariDataSource database;
    public final JdbcTemplate template;
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final Catalogue catalogue;
    public final LedgerCommands ledger;
    public final Figures figures;
    public final Sources sources;

    private final AnnotationConfigApplicationContext beans;
    private String user = "officer";
    private int received;

    private TestLedger(HikariDataSource database, Catalogue catalogue) {
        this(database, catalogue, database, Clock.systemUTC());
    }

    private TestLedger(HikariDataSource pool, Catalogue catalogue, DataSource database, Clock clock) {
        this.database = pool;
        this.catalogue = catalogue;
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        this.transactions = new TransactionTemplate(manager);
        new CatalogueTables(jdbc, transactions).synchronise(catalogue);
        this.beans = new AnnotationConfigApplicationContext();
        beans.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        beans.registerBean(Catalogue.class, () -> catalogue);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(Installation.class, () -> new Installation("", "Asia/Shanghai", "data"));
        beans.registerBean(JdbcTemplate.class, () -> template);
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(TransactionManager.class, () -> manager);
        beans.registerBean(CurrentUser.class, () -> new CurrentUser() {
            @Override
            public String name() {
                return user;
            }
        });
        beans.register(Transactions.class, HomeRegion.class);
        beans.register(SERVICES.toArray(Class[]::new));
        beans.refresh();
        this.ledger = new LedgerCommands(beans);
        this.figures = beans.getBean(Figures.class);
        this.sources = beans.getBean(Sources.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private static List<Class<?>> services() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(true);
        scan.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("gongkai\\..*\\.(?:ui|api)\\..*")));
        scan.addExcludeFilter(new AssignableTypeFilter(FirstData.class));
        scan.addExcludeFilter(new AssignableTypeFilter(SampleStart.class));
        List<Class<?>> found = new ArrayList<>();
        for (String folder : List.of("gongkai.ledger", "gongkai.checks", "gongkai.review", "gongkai.sample")) {
            scan.findCandidateComponents(folder)
                    .forEach(bean -> found.add(ClassUtils.resolveClassName(
                            Objects.requireNonNull(bean.getBeanClassName()), TestLedger.class.getClassLoader())));
        }
        return found;
    }

    /** A service of the application on this ledger. */
    public <T> T service(Class<T> type) {
        return beans.getBean(type);
    }

    /** What is done from now on is done in the name of that account. */
    public TestLedger as(String account) {
        user = account;
        return this;
    }

    /** The same database seen through another data source, such as one that counts or fails. */
    public TestLedger through(DataSource other) {
        return new TestLedger(database, catalogue, other, Clock.systemUTC());
    }

    /** The same database by another clock. */
    public TestLedger at(Clock clock) {
        return new TestLedger(database, catalogue, database, clock);
    }

    /** With the small catalogue of {@code src/test/resources}: region 990001. */
    public static TestLedger small(TestDatabase database) {
        return new TestLedger(
                database.open(), CatalogueFiles.onClasspath("/small-catalogue/").load());
    }

    /** With the catalogue that the application ships. */
    public static TestLedger shipped(TestDatabase database) {
        return new TestLedger(database.open(), Catalogue.shipped());
    }

    /** With the shipped catalogue and synthetic regions of that size, which are empty. */
    public static TestLedger withSample(TestDatabase database, SampleSize size) {
        return new TestLedger(
                database.open(),
                new CatalogueFiles(new SampleCatalogue(CatalogueFiles.classpath("/catalogue/"), size)).load());
    }

    /** On a new embedded database in a folder, with the shipped catalogue and synthetic regions. */
    public static TestLedger sampleInFolder(Path folder, SampleSize size) {
        HikariDataSource file = TestDatabase.pool(DatabaseConfiguration.h2Url(folder.toString()));
        TestDatabase.migrate(file);
        return new TestLedger(
                file, new CatalogueFiles(new SampleCatalogue(CatalogueFiles.classpath("/catalogue/"), size)).load());
    }

    /** On the embedded database in a folder, with the shipped catalogue. */
    public static TestLedger inFolder(Path folder) {
        return at(DatabaseConfiguration.h2Url(folder.toString()));
    }

    /** On the database at an address of JDBC, with the shipped catalogue. */
    public static TestLedger at(String url) {
        try (HikariDataSource unforced = TestDatabase.pool(url.replace("synced:", ""))) {
            TestDatabase.migrate(unforced); // as a start does, that forces what it has made once
        }
        HikariDataSource file = TestDatabase.pool(url);
        return new TestLedger(file, Catalogue.shipped());
    }

    public TestLedger loadPublished() {
        service(PublishedData.class).load();
        return this;
    }

    /** Receives a citation that makes these claims. */
    public Source receive(Claim... claims) {
        SourceDraft draft = SourceDraft.citation(
                region(claims), "report " + ++received, "office", null, 2014, "old", "", "", "", "officer");
        return ledger.receive(draft, null, List.of(claims)).source();
    }

    /** Receives and accepts. */
    public Acceptance accept(Claim... claims) {
        Source source = receive(claims);
        return ledger.acceptAll(source.region(), source.id(), "officer", "read");
    }

    private static String region(Claim... claims) {
        return claims[0].unit().split("-", 2)[0];
    }

    /** A table cell of 2014. */
    public static Claim cell(String indicator, String unit, long value) {
        return claim(indicator, unit, Period.ofYear(2014), State.VALUE, value, Qualifier.EXACT, Basis.TABLE);
    }

    public static Claim cell(String indicator, String unit, String from, String to, long value) {
        return claim(indicator, unit, Period.parse(from, to), State.VALUE, value, Qualifier.EXACT, Basis.TABLE);
    }

    /** A sentence of 2014. */
    public static Claim prose(String indicator, String unit, long value) {
        return claim(indicator, unit, Period.ofYear(2014), State.VALUE, value, Qualifier.EXACT, Basis.NARRATIVE);
    }

    public static Claim claim(
            String indicator, String unit, Period period, State state, long value, Qualifier qualifier, Basis basis) {
        return new Claim(
                indicator,
                "",
                unit,
                period,
                state == State.VALUE ? BigDecimal.valueOf(value) : null,
                state,
                qualifier,
                "",
                state == State.VALUE ? String.valueOf(value) : "/",
                basis,
                "old",
                "section",
                -1,
                -1,
                "quote");
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }
}
