package gongkai.review.intake;

import gongkai.catalogue.Catalogue;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader with what the office sets about it. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    /**
     * @param phrases the office's own file of wordings, {@code gongkai.phrases}; none by default
     * @param numbers how many numbers one document may hold, {@code gongkai.reading.numbers}
     * @param seconds how long one document may take from its opening to the commit, {@code gongkai.reading.seconds}
     */
    @Bean
    ReportReader reportReader(
            Catalogue catalogue,
            @Value("${gongkai.phrases:}") String phrases,
            @Value("${gongkai.reading.numbers:20000}") int numbers,
            @Value("${gongkai.reading.seconds:60}") int seconds) {
        return new ReportReader(
                catalogue,
                phrases.isBlank() ? null : Path.of(phrases),
                ReadingLimits.USUAL.with(numbers, Duration.ofSeconds(seconds)));
    }

    /** Lets whoever reads a document know that nobody waits for it any more. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientConnection() {
        return factory -> factory.addContextValves(new ClientConnection());
    }
}
