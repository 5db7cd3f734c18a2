package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.installation.StartRefused;
import gongkai.sample.SampleLoader;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Synthetic data come into a database of their own, and whoever goes on with one need not know how it was made. */
@DatabaseTest
class SampleHoldingsTest {

    private static final SampleSize SMALL = new SampleSize(1, 4, 1, false);

    private final TestDatabase database;

    SampleHoldingsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void anEmptyDatabaseTakesWhatIsAskedForAndNothingUnasked() {
        try (TestLedger on = TestLedger.shipped(database)) {
            assertThat(holdings(on, new MockEnvironment()).isAny()).isFalse();
            assertThat(holdings(on, asking())).isEqualTo(SampleSize.DISTRICT);
            assertThat(holdings(on, asking().withProperty("gongkai.sample.units", "9")))
                    .isEqualTo(new SampleSize(1, 9, 15, true));
        }
    }

    @Test
    void besideAnyReportSyntheticDataAreRefused() {
        try (TestLedger on = TestLedger.shipped(database)) {
            on.receive(TestLedger.cell("disclosure.items", "430602", 1));
            assertThat(holdings(on, new MockEnvironment()).isAny()).isFalse();
            assertThatThrownBy(() -> holdings(on, asking()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("holds reports");
        }
        try (TestLedger on = TestLedger.shipped(database).loadPublished()) {
            assertThatThrownBy(() -> holdings(on, asking())).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void whatIsThereIsKnownAgainAndMayGrowByRegionsOnly() {
        try (TestLedger on = TestLedger.withSample(database, SMALL)) {
            on.service(SampleLoader.class).load(SMALL, (done, all, written) -> {});
            assertThat(holdings(on, new MockEnvironment())).isEqualTo(SMALL);
            assertThat(holdings(on, asking())).as("no numbers named").isEqualTo(SMALL);
            assertThat(holdings(on, asking().withProperty("gongkai.sample.regions", "120")))
                    .isEqualTo(SMALL.withRegions(120));
            assertThatThrownBy(() -> holdings(on, asking().withProperty("gongkai.sample.units", "5")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("--units 4 --years 1 --no-months")
                    .hasMessageContaining("--units 5");
        }
    }

    private static MockEnvironment asking() {
        return new MockEnvironment().withProperty("gongkai.sample", "true");
    }

    private static SampleSize holdings(TestLedger on, MockEnvironment environment) {
        return new SampleHoldings(on.jdbc).with(environment);
    }
}
