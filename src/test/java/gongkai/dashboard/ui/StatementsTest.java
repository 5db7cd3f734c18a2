package gongkai.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import gongkai.ledger.query.IndicatorUses;
import gongkai.testing.LoggedStatements;
import gongkai.testing.StatementLog;
import gongkai.testing.ViewTest;
import gongkai.ui.page.FilterOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a page costs does not grow with what it shows: a handful of statements, however many units and years. */
@Import(LoggedStatements.class)
class StatementsTest extends ViewTest {

    private final FilterOptions rules;
    private final IndicatorUses uses;
    private final StatementLog log;

    StatementsTest(@Autowired FilterOptions rules, @Autowired IndicatorUses uses, @Autowired StatementLog log) {
        this.rules = rules;
        this.uses = uses;
        this.log = log;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "units/430602-caizhengju",
                "units/430602-dishuiju",
                "indicators",
                "indicators/disclosure.items",
                "findings",
                "findings/rectification",
                "application",
                "consultation",
                "hotline",
                "appeal",
                "resource",
                "targets",
                "notes",
                "website"
            })
    void aViewTakesAtMostSixStatements(String path) {
        List<String> statements = statementsOf(path);
        assertThat(statements).as("statements of %s", path).hasSizeBetween(1, 6);
    }

    /** One more than the others: what sources say of their levels is in their claims, and no sum. */
    @Test
    void thePageOfDisclosureTakesAtMostSevenStatements() {
        assertThat(statementsOf("disclosure")).hasSizeBetween(1, 7);
    }

    @Test
    void theOverviewTakesAtMostTenStatements() {
        assertThat(statementsOf("")).hasSizeBetween(1, 10);
    }

    /** What is the same for all pages until something is accepted has been read before. */
    private List<String> statementsOf(String path) {
        rules.lastChoice();
        uses.all(rules.region());
        log.begin();
        UI.getCurrent().navigate(path, QueryParameters.empty());
        return log.ran().stream().map(StatementLog.Ran::words).toList();
    }
}
