package gongkai.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import gongkai.ledger.query.IndicatorUses;
import gongkai.testing.ViewTest;
import gongkai.ui.page.FilterOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a page costs does not grow with what it shows: a handful of statements, however many units and years. */
@Import(StatementsTest.Counting.class)
class StatementsTest extends ViewTest {

    private static final List<String> PREPARED = new CopyOnWriteArrayList<>();

    private final FilterOptions rules;
    private final IndicatorUses uses;

    StatementsTest(@Autowired FilterOptions rules, @Autowired IndicatorUses uses) {
        this.rules = rules;
        this.uses = uses;
    }

    /** Counts the statements that go through the application's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? counting(DataSource.class, source, "getConnection")
                            : bean;
                }
            };
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T counting(Class<T> type, T real, String method) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            try {
                Object result = called.invoke(real, arguments);
                if (called.getName().equals("prepareStatement")
                        || called.getName().equals("createStatement")) {
                    PREPARED.add(arguments == null ? "" : String.valueOf(arguments[0]));
                }
                return called.getName().equals(method) && result instanceof Connection connection
                        ? counting(Connection.class, connection, "")
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "units/430602-caizhengju",
                "units/430602-dishuiju",
                "indicators",
                "indicators/disclosure.items",
                "findings",
                "findings/rectification",
                "application",
                "consultation",
                "hotline",
                "appeal",
                "resource",
                "targets",
                "notes",
                "website"
            })
    void aViewTakesAtMostSixStatements(String path) {
        List<String> statements = statementsOf(path);
        assertThat(statements).as("statements of %s", path).hasSizeBetween(1, 6);
    }

    /** One more than the others: what sources say of their levels is in their claims, and no sum. */
    @Test
    void thePageOfDisclosureTakesAtMostSevenStatements() {
        assertThat(statementsOf("disclosure")).hasSizeBetween(1, 7);
    }

    @Test
    void theOverviewTakesAtMostTenStatements() {
        assertThat(statementsOf("")).hasSizeBetween(1, 10);
    }

    /** What is the same for all pages until something is accepted has been read before. */
    private List<String> statementsOf(String path) {
        rules.lastChoice();
        uses.all(rules.region());
        PREPARED.clear();
        UI.getCurrent().navigate(path, QueryParameters.empty());
        return List.copyOf(PREPARED);
    }
}
