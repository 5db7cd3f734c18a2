package gongkai.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.catalogue.SampleSize;
import gongkai.checks.SourceChecks;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.platform.database.Verification;
import gongkai.platform.installation.Sha256;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What is written is an honest ledger, the same every time, and a load that was killed goes on. */
@DatabaseTest
class SampleLoaderTest {

    private static final SampleSize SMALL = new SampleSize(2, 6, 2, true);

    /** Of everything that {@link #SMALL} is: on each database, on each machine. */
    private static final String CHECKSUM = "7071ca2cfa2863b6e205fa0e7910b1a2657a41e3ea23b2be5740b674760709e4";

    private final TestDatabase database;

    SampleLoaderTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theLedgerIsWholeAndHoldsWhatTheRulesFindInIt() throws SQLException {
        try (TestLedger on = TestLedger.withSample(database, SMALL)) {
            load(on, SMALL);
            List<String> found = new ArrayList<>();
            int reports = 0;
            for (String region : List.of("999901", "999902")) {
                assertThat(on.ledger.reconcile(region)).isEmpty();
                for (Sources.Summary summary : on.sources.list(region)) {
                    found.addAll(foundAnew(on, summary.source()));
                    reports++;
                }
            }
            List<String> kept =
                    on.jdbc.sql("""
                    select concat(f.region, ' ', f.source, ' ', f.rule, ' ', f.left_value, ' ', f.right_value, ' ',
                        (select count(*) from finding_claim c where c.region = f.region and c.finding = f.id)) as said
                    from finding f where f.gone_at is null
                    """).query((rs, n) -> rs.getString(1)).list();
            assertThat(kept).hasSizeGreaterThan(10);
            assertThat(kept.stream().map(SampleLoaderTest::plain))
                    .containsExactlyInAnyOrderElementsOf(
                            found.stream().distinct().toList());
            Verification.Result result = Verification.of(on.database, null, Locale.ENGLISH);
            assertThat(result.problems()).isEmpty();
            System.out.printf(
                    "SampleLoaderTest: %s: %d reports, %d claims whole, %d findings found again%n",
                    database, reports, result.claims(), kept.size());
        }
    }

    private static List<String> foundAnew(TestLedger on, Source source) {
        List<Claim> claims = on.sources.claims(source.region(), source.id()).stream()
                .map(StoredClaim::claim)
                .toList();
        return on.service(SourceChecks.class).check(claims, SourceFacts.of(source)).stream()
                .map(finding -> source.region() + " " + source.id() + " " + said(finding))
                .toList();
    }

    private static String said(Finding finding) {
        return plain(finding.rule() + " "
                + (finding.left() == null ? "" : finding.left().toPlainString()) + " "
                + (finding.right() == null ? "" : finding.right().toPlainString()) + " "
                + finding.claims().size());
    }

    /** Without the zeros of a column's scale. */
    private static String plain(String text) {
        return text.replaceAll("(\\.\\d*?)0+(?= )", "$1").replaceAll("\\.(?= )", "");
    }

    @Test
    void theSameSizeIsTheSameOnEveryDatabaseAndMachine() {
        try (TestLedger on = TestLedger.withSample(database, SMALL)) {
            load(on, SMALL);
            assertThat(checksum(on)).isEqualTo(CHECKSUM);
            load(on, SMALL);
            assertThat(checksum(on)).as("loaded once more").isEqualTo(CHECKSUM);
        }
    }

    @Test
    void aLoadThatWasCutShortGoesOnWithTheYearThatItWasAt() {
        SampleSize size = SMALL.withRegions(1);
        try (TestLedger whole = TestLedger.withSample(database, size);
                TestLedger on = TestLedger.withSample(database, size)) {
            load(whole, size);
            TestLedger failing = on.through(new FailsAtSource(on.database, 30));
            assertThatThrownBy(() -> load(failing, size)).isInstanceOf(IllegalStateException.class);
            long sources =
                    on.jdbc.sql("select count(*) from source").query(Long.class).single();
            assertThat(sources).as("the first year, and nothing of the second").isBetween(15L, 25L);
            assertThat(on.ledger.reconcile("999901")).isEmpty();
            AtomicInteger written = new AtomicInteger();
            on.service(SampleLoader.class).load(size, (done, all, figures) -> written.addAndGet(figures > 0 ? 1 : 0));
            assertThat(written).as("years written").hasValue(1);
            assertThat(checksum(on)).isEqualTo(checksum(whole));
        }
    }

    private static void load(TestLedger on, SampleSize size) {
        on.service(SampleLoader.class).load(size, (done, all, written) -> {});
    }

    /** Of what sources, claims, figures, findings and sums say, whenever they were written. */
    private static String checksum(TestLedger on) {
        return Sha256.of(String.join("\n", rows(on)));
    }

    private static List<String> rows(TestLedger on) {
        List<String> rows = new ArrayList<>();
        for (String sql : List.of(
                "select concat(region, '|', id, '|', title, '|', publisher, '|', published, '|', unit, '|', form) from source",
                "select concat(region, '|', id, '|', source, '|', indicator, '|', aspect, '|', unit, '|', from_month, '|',"
                        + " value, '|', state, '|', printed, '|', quote) from claim",
                "select concat(region, '|', indicator, '|', aspect, '|', unit, '|', from_month, '|', to_month, '|', claim) from figure",
                "select concat(region, '|', indicator, '|', aspect, '|', unit, '|', from_month, '|', to_month, '|', value, '|',"
                        + " case when disputed then 1 else 0 end, '|', case when provisional then 1 else 0 end) from roll_up"
                        + " where summed_over <> 'RATE'",
                "select concat(region, '|', id, '|', source, '|', fingerprint, '|', verdict, '|', reason, '|', due) from finding")) {
            rows.addAll(on.jdbc.sql(sql).query(String.class).list().stream()
                    .sorted()
                    .toList());
        }
        return rows;
    }

    /** A database that fails when so many sources are written. */
    private static final class FailsAtSource extends DelegatingDataSource {
        private final AtomicInteger written = new AtomicInteger();
        private final int at;

        FailsAtSource(DataSource database, int at) {
            super(database);
            this.at = at;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")
                                && String.valueOf(args[0]).contains("insert into source ")
                                && written.incrementAndGet() == at) {
                            throw new SQLException("gone");
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
