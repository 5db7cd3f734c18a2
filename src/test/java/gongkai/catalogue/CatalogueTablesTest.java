package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.csv.DataFileException;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CatalogueTablesTest {

    private final TestDatabase database;
    private TestLedger on;

    CatalogueTablesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        on = TestLedger.small(database);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aSecondStartLeavesTheTablesAsTheyAre() {
        List<String> before = rows();
        synchronise(text -> text);
        assertThat(rows()).isEqualTo(before).hasSize(11);
    }

    @Test
    void aRenamedUnitAndANewOneArriveAndAnUnusedOneLeaves() {
        synchronise(text -> text.replace("990001-c,丙局", "990001-d,丁局").replace("甲局,Bureau A", "甲委,Bureau A"));
        assertThat(rows()).contains("990001-d 丁局", "990001-a 甲委").doesNotContain("990001-c 丙局");
    }

    @Test
    void aUnitThatNumbersAreRecordedUnderCannotLeave() {
        on.receive(TestLedger.cell("items", "990001-c", 1));
        assertThatThrownBy(() -> synchronise(text -> text.replace("990001-c,丙局", "990001-d,丁局")))
                .isInstanceOf(DataFileException.class)
                .hasMessage("units.csv:1: unit 990001-c is missing, but numbers are recorded under it");
        assertThat(rows()).contains("990001-c 丙局").doesNotContain("990001-d 丁局");
    }

    @Test
    void anIndicatorThatNumbersAreRecordedUnderCannotLeave() {
        on.receive(TestLedger.cell("score", "990001", 1));
        assertThatThrownBy(() -> synchronise(text -> text.replace("score,", "points,")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("indicator score is missing");
    }

    @Test
    void aRegionWithoutAnyNumberCanLeave() {
        synchronise(
                text -> text.lines().filter(line -> !line.startsWith("990002,")).reduce("", (a, b) -> a + b + "\n"));
        assertThat(rows()).noneMatch(row -> row.startsWith("990002"));
    }

    private List<String> rows() {
        return on.jdbc
                .sql("select code, zh from unit order by code")
                .query((rs, n) -> rs.getString(1) + " " + rs.getString(2))
                .list();
    }

    private void synchronise(UnaryOperator<String> change) {
        Catalogue changed = new CatalogueFiles(name ->
                        new ByteArrayInputStream(change.apply(small(name)).getBytes(StandardCharsets.UTF_8)))
                .load();
        new CatalogueTables(on.jdbc, on.transactions).synchronise(changed);
    }

    private static String small(String name) throws IOException {
        try (InputStream in = CatalogueTablesTest.class.getResourceAsStream("/small-catalogue/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
