package gongkai.checks;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.Figures;
import gongkai.ledger.Ledger;
import gongkai.ledger.Sources;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The checks, and the findings that listen to what the ledger accepts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
public class ChecksConfiguration {

    @Bean
    Checks checks(Catalogue catalogue, CheckSettings settings) {
        return new Checks(catalogue, settings);
    }

    @Bean
    FindingTexts findingTexts(Catalogue catalogue) {
        return new FindingTexts(catalogue);
    }

    @Bean
    Findings findings(
            Checks checks,
            Ledger ledger,
            Sources sources,
            Figures figures,
            JdbcTemplate template,
            TransactionOperations transactions,
            Clock clock) {
        Findings findings = new Findings(checks, ledger, sources, figures, template, transactions, clock);
        ledger.listen(findings::recheckAfterAcceptance);
        return findings;
    }
}
