package gongkai.review;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingService;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.Ledger;
import gongkai.ledger.Renditions;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingLimits;
import gongkai.review.intake.ClientConnection;
import gongkai.review.intake.ReportIntake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Reading, receiving and reviewing documents. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {

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

    @Bean
    ReportIntake reportIntake(
            @Value("${gongkai.region:430602}") String region,
            Catalogue catalogue,
            ReportReader reader,
            RuleSet checks,
            Ledger ledger,
            Sources sources,
            Figures figures,
            Renditions renditions,
            JdbcTemplate template,
            TransactionOperations transactions) {
        return new ReportIntake(
                region, catalogue, reader, checks, ledger, sources, figures, renditions, template, transactions);
    }

    @Bean
    Separation separation(
            Catalogue catalogue,
            ReportReader reader,
            Sources sources,
            Renditions renditions,
            JdbcTemplate template,
            TransactionOperations transactions) {
        return new Separation(catalogue, reader, sources, renditions, template, transactions);
    }

    @Bean
    ReviewService reviews(
            Catalogue catalogue,
            ReportReader reader,
            Ledger ledger,
            Sources sources,
            Figures figures,
            RuleSet checks,
            FindingService findings,
            JdbcTemplate template,
            TransactionOperations transactions,
            Clock clock) {
        return new ReviewService(
                catalogue, reader, ledger, sources, figures, checks, findings, template, transactions, clock);
    }

    @Bean
    FilingStatus received(Catalogue catalogue, Sources sources, Clock clock) {
        return new FilingStatus(catalogue, sources, clock);
    }
}
