package gongkai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.ledger.model.SourceDraft;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with stored data is found and named by its place; a database that is whole is called so. */
@DatabaseTest
class VerificationTest {

    private static final byte[] DOCUMENT = "a report as it came".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database;
    private TestLedger on;

    VerificationTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void published() {
        on = TestLedger.shipped(database).loadPublished();
        on.ledger.receive(
                new SourceDraft(
                        "430602",
                        "t",
                        "p",
                        null,
                        2021,
                        null,
                        "",
                        "",
                        "",
                        "",
                        "report.txt",
                        "text/plain",
                        "text",
                        null,
                        "li"),
                DOCUMENT,
                List.of(TestLedger.cell("hotline.orders", "430602", 5)));
        on.jdbc
                .sql("insert into installation values ('one', current_timestamp, current_timestamp)")
                .update();
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aDatabaseThatIsWholeIsCalledSo() throws SQLException {
        Verification.Result result = verify("");
        assertThat(result.problems()).isEmpty();
        assertThat(result.documents()).isEqualTo(1);
        assertThat(result.claims())
                .isEqualTo(on.jdbc
                        .sql("select count(*) from claim")
                        .query(Long.class)
                        .single());
    }

    @Test
    void eachThingThatIsWrongIsNamedByItsPlace() throws SQLException {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("update source_content set bytes = '\\x00' where rendition = 0", "report.txt");
        wrong.put("update source set sha256 = repeat('0', 64) where file_name = 'report.txt'", "hash differs");
        wrong.put("update source set sha256 = null where file_name = 'report.txt'", "hash differs");
        wrong.put("update source_content set bytes = null where rendition = 0", "is gone");
        wrong.put(
                "update ledger_state set last_claim = last_claim + 1 where region = '430602'", "claims and there are");
        wrong.put(
                "update ledger_state set last_source = last_source - 1 where region = '430602'",
                "sources and there are");
        wrong.put("update ledger_state set data_version = 0 where region = '430602'", "data version 0");
        wrong.put(
                "update figure set revision = revision + 1 where claim = (select min(claim) from figure)",
                "have a gap");
        wrong.put("update claim set end_at = 100000 where id = 1", "place of claim 1");
        wrong.put("update source set accepted_claims = accepted_claims + 1 where id = 1", "counted otherwise");
        wrong.put("update series set figures = figures + 1", "figures are there");
        wrong.put("delete from series", "figures are there");
        wrong.put("delete from roll_up", "figures are there");
        wrong.put("update installation set id = 'two'", "different installations");
        wrong.forEach((sql, named) -> {
            try {
                assertThat(verify(sql).problems())
                        .as(sql)
                        .anySatisfy(p -> assertThat(p).contains(named));
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
        assertThat(verify("").problems()).as("nothing was changed by looking").isEmpty();
        on.jdbc
                .sql("update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '002'")
                .update();
        assertThat(verify("").problems()).singleElement().asString().contains("V002");
        System.out.printf("verify on %s: %d kinds of damage, each named%n", database, wrong.size() + 1);
    }

    @Test
    void aDocumentThatIsNotWhatItWasIsNotHandedOut() throws SQLException {
        long id = on.jdbc
                .sql("select id from source where file_name = 'report.txt'")
                .query(Long.class)
                .single();
        assertThat(on.sources.bytes("430602", id)).contains(DOCUMENT);
        on.transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            on.jdbc
                    .sql("update source_content set bytes = ? where rendition = 0")
                    .param(new byte[] {1, 2, 3})
                    .update();
            assertThatThrownBy(() -> on.sources.bytes("430602", id))
                    .isInstanceOfSatisfying(
                            DamagedDocument.class, e -> assertThat(e.file()).isEqualTo("report.txt"));
        });
    }

    /** Does the damage, looks, and takes it back: looking ends with a rollback. */
    private Verification.Result verify(String damage) throws SQLException {
        try (Connection connection = on.database.getConnection()) {
            connection.setAutoCommit(false);
            if (!damage.isEmpty()) {
                int rows = connection.createStatement().executeUpdate(damage);
                assertThat(rows).as(damage).isPositive();
            }
            return Verification.of(connection, on.database, "one", Locale.ENGLISH);
        }
    }
}
