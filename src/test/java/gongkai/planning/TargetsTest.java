package gongkai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.access.CurrentUser;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.CatalogueTables;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Targets and notes on the axis, as they are kept. */
@DatabaseTest
class TargetsTest {

    private static final String REGION = "430602";
    private static final String UNIT = "430602-caizhengju";
    private static final String RATE = "hotline.satisfaction-rate";
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");

    @Configuration(proxyBeanMethods = false)
    @EnableJdbcRepositories(considerNestedRepositories = true)
    @EnableTransactionManagement
    @Import({Targets.class, AxisNotes.class})
    static class Repositories extends AbstractJdbcConfiguration {
        @Bean
        NamedParameterJdbcOperations operations(DataSource source) {
            return new NamedParameterJdbcTemplate(source);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.shipped();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        CurrentUser user() {
            return new CurrentUser() {
                @Override
                public String name() {
                    return "officer";
                }
            };
        }
    }

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    TargetsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        HikariDataSource source = database.open();
        new CatalogueTables(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)))
                .synchronise(Catalogue.shipped());
        context.registerBean(HikariDataSource.class, () -> source);
        context.register(Repositories.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private Targets targets() {
        return context.getBean(Targets.class);
    }

    private static Target target(String indicator, String unit, int year, String threshold) {
        return Target.of(
                new Target.Key(REGION, indicator, unit, year),
                Target.Bound.AT_LEAST,
                new BigDecimal(threshold),
                "年度考核办法",
                0);
    }

    @Test
    void aTargetComesBackAsItWasSet() {
        targets().save(target(RATE, UNIT, 2024, "98.5"));
        assertThat(targets().all(REGION)).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo(new Target.Key(REGION, RATE, UNIT, 2024));
            assertThat(found.threshold()).isEqualByComparingTo("98.5");
            assertThat(found.bound()).isEqualTo(Target.Bound.AT_LEAST);
            assertThat(found.basis()).isEqualTo("年度考核办法");
            assertThat(found.setBy()).isEqualTo("officer");
            assertThat(found.setAt()).isEqualTo(NOW);
            assertThat(found.version()).isEqualTo(1);
        });
        assertThat(targets().of(REGION, List.of(RATE))).hasSize(1);
        assertThat(targets().of(REGION, List.of("disclosure.items"))).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameTargetTheSecondIsTold() {
        targets().save(target(RATE, "", 0, "98"));
        Target read = targets().all(REGION).getFirst();
        targets().save(changed(read, "99"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> targets().save(changed(read, "97")));
        assertThat(targets().all(REGION).getFirst().threshold()).isEqualByComparingTo("99");
    }

    private static Target changed(Target target, String threshold) {
        return new Target(
                target.key(),
                target.bound(),
                new BigDecimal(threshold),
                target.basis(),
                "admin",
                NOW,
                target.version());
    }

    @Test
    void aSecondTargetForTheSameIsRefused() {
        targets().save(target(RATE, "", 0, "98"));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> targets().save(target(RATE, "", 0, "90")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> targets().save(target("nothing", "", 0, "90")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> targets().save(target(RATE, "430602-nobody", 0, "90")));
        targets().remove(new Target.Key(REGION, RATE, "", 0));
        assertThat(targets().all(REGION)).isEmpty();
    }

    @Test
    void aNoteStandsOnTheAxisOfItsViewAndUnitBesideThoseOfTheLaw() {
        AxisNotes notes = context.getBean(AxisNotes.class);
        AxisNote.Key key = new AxisNote.Key(REGION, UUID.randomUUID());
        notes.save(AxisNote.of(key, LocalDate.of(2015, 3, 1), "机构改革", "disclosure", UNIT));
        assertThat(notes.on(REGION, "disclosure", UNIT))
                .extracting(Event::day)
                .containsExactly(LocalDate.of(2008, 5, 1), LocalDate.of(2015, 3, 1), LocalDate.of(2019, 5, 15));
        assertThat(notes.on(REGION, "disclosure", REGION)).hasSize(2);
        assertThat(notes.on(REGION, "hotline", UNIT)).hasSize(1);
        notes.remove(key);
        assertThat(notes.on(REGION, "disclosure", UNIT)).hasSize(2);
    }
}
