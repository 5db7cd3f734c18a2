package gongkai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import gongkai.ledger.model.FigureKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in people's databases: it may not change with the names of classes. The first release computed these. */
class FindingFingerprintTest {

    private static final FigureKey STAFF =
            new FigureKey("430602", "resource.staff", "", "430602", Period.parse("2014-01", "2014-12"));
    private static final FigureKey ORDERS = new FigureKey(
            "430602", "hotline.orders", "issuer-city", "430602-district", Period.parse("2014-05", "2014-08"));

    @Test
    void aFindingStoredByTheFirstReleaseIsKnownAgain() {
        Finding finding = Finding.of("breakdown-sum", Severity.ERROR, List.of(0, 1))
                .with("unit", MessageArgument.unit("430602"))
                .with("indicator", MessageArgument.text("resource.staff"))
                .with("count", MessageArgument.number(3))
                .with("threshold", MessageArgument.number(50));

        assertThat(FindingRepository.fingerprint(finding, List.of(STAFF, ORDERS)))
                .isEqualTo("5f1675ade3e793d84dbee9819272edb6947dad7e3426e25cd69b2741c5c6c7da");
    }

    @Test
    void soIsOneThatComparesAmounts() {
        Finding finding = new Finding(
                "implausible-change",
                Severity.WARNING,
                new BigDecimal("1.5"),
                new BigDecimal("2"),
                new BigDecimal("-0.5"),
                List.of(0),
                "finding.implausible-change",
                Map.of());

        assertThat(FindingRepository.fingerprint(finding, List.of(STAFF)))
                .isEqualTo("1b469e5e0659192062a3315756cf597acd242aaa2a3ff7dc56f90847b67d8a96");
    }

    @Test
    void aThresholdIsNoPartOfWhatWasFound() {
        Finding finding = Finding.of("breakdown-sum", Severity.ERROR, List.of(0));

        assertThat(FindingRepository.fingerprint(finding.with("threshold", MessageArgument.number(50)), List.of(STAFF)))
                .isEqualTo(FindingRepository.fingerprint(finding, List.of(STAFF)));
    }
}
