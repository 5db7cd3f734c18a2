package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import gongkai.catalogue.Period;
import gongkai.ledger.Claims;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.review.AcceptanceService;
import gongkai.testing.TestLedger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** One single figure of the district in one year: it is seen where it belongs, and no page needs a second one. */
@TestPropertySource(
        properties = {
            "gongkai.database.url=jdbc:h2:mem:one" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1",
            "gongkai.published=false"
        })
class OneFigureTest extends AddressTest {

    @Autowired
    AcceptanceService acceptance;

    @Autowired
    Claims claims;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void acceptOneFigure() {
        if (jdbc.sql("select count(*) from figure").query(Integer.class).single() == 0) {
            SourceDraft source =
                    SourceDraft.citation("430602", "2014年年度报告", "岳阳楼区", null, 2014, "", "430602", "", "", "officer");
            Claim claim = TestLedger.claim(
                    "disclosure.items", "430602", Period.ofYear(2014), State.VALUE, 6728, Qualifier.EXACT, Basis.TABLE);
            acceptance.change(
                    "430602",
                    "officer",
                    change -> claims.acceptAll(
                            change,
                            claims.receive(change, source, null, List.of(claim))
                                    .source()
                                    .id(),
                            "read"));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageIsReadable(String route) {
        helps(visit(route, Map.of()), route);
        helps(visit(route, Map.of("unit", List.of("430602-caizhengju"))), route);
        helps(visit(route, Map.of("from", List.of("2014"), "to", List.of("2014"), "compare", List.of("2014"))), route);
    }

    @Test
    void theFigureStandsWhereItBelongs() {
        for (String route : List.of("", "disclosure", "units/430602")) {
            Main page = visit(route, Map.of());
            assertThat(words(page)).as(route).contains("6,728");
        }
        assertThat(words(visit("", Map.of()))).doesNotContain("还没有任何数据");
    }

    @Test
    void aUnitWithoutAnyFigureSaysSoAndLeadsOn() {
        Main page = visit("units/430602-caizhengju", Map.of());
        assertThat(words(page)).contains("没有");
        assertThat(links(page)).isNotEmpty();
    }
}
