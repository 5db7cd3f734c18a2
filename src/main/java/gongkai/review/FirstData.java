package gongkai.review;

import gongkai.catalogue.SampleSize;
import gongkai.ledger.SampleData;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The data that a start brings, before the server accepts its first request. */
@Configuration(proxyBeanMethods = false)
public class FirstData {

    /** {@code gongkai.published=false} leaves it out. */
    @Bean
    @ConditionalOnProperty(name = "gongkai.published", matchIfMissing = true)
    SmartInitializingSingleton publishedFigures(PublishedData data) {
        return data::load;
    }

    /** {@code gongkai.sample=true} adds synthetic regions; see {@link SampleSize}. */
    @Bean
    SmartInitializingSingleton sampleFigures(SampleData data, Environment environment) {
        SampleSize size = SampleSize.of(environment);
        return () -> {
            if (size.figures() > 0) {
                data.load(size.figures());
            }
        };
    }
}
