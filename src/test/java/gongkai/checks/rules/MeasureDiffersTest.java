package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The printed measure is there and means what the catalogue’s does (domain 8.1 unit). */
class MeasureDiffersTest {

    @Test
    void aPrintedMeasureMeansWhatTheCataloguesDoes() {
        assertThat(check(orders("个")).rules()).isEmpty();
        assertThat(check(orders("万件")).rules()).isEmpty();
        assertThat(check(orders("万元")).rules()).containsExactly("measure");
        assertThat(check(orders("")).rules()).containsExactly("measure-missing");
    }

    private static ClaimBuilder orders(String measure) {
        return claim("hotline.orders").saying("5").measuredIn(measure);
    }
}
