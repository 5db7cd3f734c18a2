package gongkai.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the catalogue at every start and brings its tables level with the files. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    /**
     * What the database will hold of synthetic data. Where some are asked for in a database that holds real reports the start
     * stops here, before anything is written.
     */
    @Bean
    SampleSize sampleSize(JdbcClient jdbc, Environment environment) {
        return new SampleHoldings(jdbc).with(environment);
    }

    /** A mistake in a file stops the start here; see {@link gongkai.platform.csv.DataFileException DataFileException}. */
    @Bean
    Catalogue catalogue(JdbcClient jdbc, TransactionOperations transactions, SampleSize sample) {
        CatalogueFiles.Folder files = CatalogueFiles.classpath("/catalogue/");
        Catalogue catalogue = new CatalogueFiles(sample.isAny() ? new SampleCatalogue(files, sample) : files).load();
        new CatalogueTables(jdbc, transactions).synchronise(catalogue);
        return catalogue;
    }
}
