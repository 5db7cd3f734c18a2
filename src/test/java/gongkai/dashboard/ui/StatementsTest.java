package gongkai.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import gongkai.ViewTest;
import gongkai.base.FilterRules;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final AtomicInteger PREPARED = new AtomicInteger();

    private final FilterRules rules;

    StatementsTest(@Autowired FilterRules rules) {
        this.rules = rules;
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
                    PREPARED.incrementAndGet();
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
                "disclosure",
                "application",
                "consultation",
                "hotline",
                "appeal",
                "resource",
                "targets",
                "notes",
                "website"
            })
    void aViewTakesAtMostSevenStatements(String path) {
        rules.lastChoice(); // the years of the header are asked for once for all pages of some seconds
        PREPARED.set(0);
        UI.getCurrent().navigate(path, QueryParameters.empty());
        assertThat(PREPARED.get())
                .as("statements of %s", path)
                .isBetween(1, 7); // which reports there are costs one; six is the aim
    }

    @Test
    void theOverviewTakesAtMostElevenStatements() {
        rules.lastChoice(); // the years of the header are asked for once for all pages of some seconds
        PREPARED.set(0);
        UI.getCurrent().navigate("", QueryParameters.empty());
        assertThat(PREPARED.get()).isBetween(1, 11);
    }
}
