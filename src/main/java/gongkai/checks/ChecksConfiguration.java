package gongkai.checks;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.Ledger;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The checks, and the findings that listen to what the ledger accepts. */
@Configuration(proxyBeanMethods = false)
public class ChecksConfiguration {

    @Bean
    RuleSet checks(
            Catalogue catalogue,
            @Value("${gongkai.checks.change-percent:50}") int changePercent,
            @Value("${gongkai.checks.small-base:30}") int smallBase) {
        return new RuleSet(catalogue, new CheckSettings(changePercent, smallBase));
    }

    @Bean
    FindingTexts findingTexts(Catalogue catalogue) {
        return new FindingTexts(catalogue);
    }

    @Bean
    FindingService findings(
            RuleSet checks,
            Ledger ledger,
            Sources sources,
            Figures figures,
            JdbcTemplate template,
            TransactionOperations transactions,
            Clock clock) {
        FindingService findings = new FindingService(checks, ledger, sources, figures, template, transactions, clock);
        ledger.listen(findings::recheckAfterAcceptance);
        return findings;
    }
}
