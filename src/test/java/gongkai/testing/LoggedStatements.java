package gongkai.testing;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Keeps the statements that go through the application's data source: a test asks for its {@link StatementLog}. */
@TestConfiguration(proxyBeanMethods = false)
public class LoggedStatements {

    @Bean
    static BeanPostProcessor loggedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new StatementLog(source) : bean;
            }
        };
    }
}
