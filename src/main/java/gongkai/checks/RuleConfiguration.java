package gongkai.checks;

import gongkai.catalogue.Catalogue;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.rules.RuleSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with what the office sets about them. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    @Bean
    RuleSet rules(
            Catalogue catalogue,
            @Value("${gongkai.checks.change-percent:50}") int changePercent,
            @Value("${gongkai.checks.small-base:30}") int smallBase) {
        return new RuleSet(catalogue, new CheckSettings(changePercent, smallBase));
    }
}
