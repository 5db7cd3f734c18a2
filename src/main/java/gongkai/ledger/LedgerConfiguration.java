package gongkai.ledger;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.SampleSize;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger's services, and the data that a first start brings. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    @Bean
    Ledger ledger(Catalogue catalogue, JdbcTemplate template, TransactionOperations transactions, Clock clock) {
        return new Ledger(catalogue, template, transactions, clock);
    }

    @Bean
    Figures figures(Catalogue catalogue, JdbcTemplate template) {
        return new Figures(catalogue, template);
    }

    @Bean
    Sources sources(JdbcTemplate template) {
        return new Sources(template);
    }

    @Bean
    Renditions renditions(Ledger ledger, JdbcTemplate template, TransactionOperations transactions, Clock clock) {
        return new Renditions(ledger, template, transactions, clock);
    }

    /** Runs before the server accepts its first request. {@code gongkai.published=false} leaves it out. */
    @Bean
    @ConditionalOnProperty(name = "gongkai.published", matchIfMissing = true)
    SmartInitializingSingleton publishedData(
            Catalogue catalogue, Ledger ledger, JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new PublishedData(catalogue, ledger, jdbc, transactions, clock)::load;
    }

    /** {@code gongkai.sample=true} adds synthetic regions; see {@link SampleSize}. */
    @Bean
    SmartInitializingSingleton sampleData(
            Catalogue catalogue,
            JdbcTemplate template,
            TransactionOperations transactions,
            Clock clock,
            Environment environment) {
        SampleSize size = SampleSize.of(environment);
        return () -> {
            if (size.figures() > 0) {
                new SampleData(catalogue, template, transactions, clock).load(size.figures());
            }
        };
    }
}
