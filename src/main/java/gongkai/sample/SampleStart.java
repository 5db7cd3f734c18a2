package gongkai.sample;

import gongkai.catalogue.SampleSize;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Writes the synthetic data that a start was asked for, before the server accepts its first request. A new embedded database
 * takes its place with all of them in it; with {@code gongkai.sample.in-place} it takes its place empty, and a load that is
 * killed can go on.
 */
@Configuration(proxyBeanMethods = false)
public class SampleStart {

    /** Says, among the properties, that a database is being built that is not in its place yet. */
    public static final String BUILDING = "gongkai.database.building";

    @Bean
    SmartInitializingSingleton sampleFigures(SampleLoader loader, SampleSize size, Environment environment) {
        boolean later = environment.getProperty("gongkai.sample.in-place", Boolean.class, false)
                && environment.getProperty(BUILDING, Boolean.class, false);
        return () -> {
            if (SampleSize.isAsked(environment) && !later) {
                loader.load(size, new SampleProgress());
            }
        };
    }
}
