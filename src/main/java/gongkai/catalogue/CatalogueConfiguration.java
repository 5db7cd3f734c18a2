package gongkai.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the catalogue at every start and brings its tables level with the files. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    /** A mistake in a file stops the start here; see {@link CatalogueFailureAnalyzer}. */
    @Bean
    Catalogue catalogue(JdbcClient jdbc, TransactionOperations transactions) {
        Catalogue catalogue = Catalogue.shipped();
        new CatalogueTables(jdbc, transactions).synchronise(catalogue);
        return catalogue;
    }
}
