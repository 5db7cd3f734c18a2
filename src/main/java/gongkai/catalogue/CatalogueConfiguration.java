package gongkai.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the catalogue at every start and brings its tables level with the files. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    /** A mistake in a file stops the start here; see {@link gongkai.platform.csv.DataFileException DataFileException}. */
    @Bean
    Catalogue catalogue(JdbcClient jdbc, TransactionOperations transactions, Environment environment) {
        CatalogueFiles.Folder files = CatalogueFiles.classpath("/catalogue/");
        int sample = sampleRegions(jdbc, environment);
        Catalogue catalogue = new CatalogueFiles(sample == 0 ? files : new SampleCatalogue(files, sample)).load();
        new CatalogueTables(jdbc, transactions).synchronise(catalogue);
        return catalogue;
    }

    /** As many as the options ask for ({@link SampleSize}), and never fewer than the database holds already. */
    private static int sampleRegions(JdbcClient jdbc, Environment environment) {
        int held = jdbc.sql("select count(*) from data_set where region like '" + SampleCatalogue.PREFIX + "%'")
                .query((rs, n) -> rs.getInt(1))
                .single();
        return Math.max(held, SampleSize.of(environment).regions());
    }
}
