package gongkai.review;

import gongkai.catalogue.SampleSize;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The data that a start brings, before the server accepts its first request. */
@Configuration(proxyBeanMethods = false)
public class FirstData {

    /**
     * {@code gongkai.published=false} leaves it out; so does {@code gongkai.sample=true}, for synthetic figures stand beside no
     * real ones.
     */
    @Bean
    @ConditionalOnProperty(name = "gongkai.published", matchIfMissing = true)
    SmartInitializingSingleton publishedFigures(PublishedData data, Environment environment) {
        return () -> {
            if (!SampleSize.isAsked(environment)) {
                data.load();
            }
        };
    }
}
