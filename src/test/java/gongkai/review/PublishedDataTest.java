package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongkai.catalogue.Period;
import gongkai.ledger.Ledger;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.query.FigureQuery;
import gongkai.testing.DatabaseTest;
import gongkai.testing.TestDatabase;
import gongkai.testing.TestLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PublishedDataTest {

    private static final String REGION = "430602";

    private final TestDatabase database;
    private TestLedger on;

    PublishedDataTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void load() {
        on = TestLedger.shipped(database).loadPublished();
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void theSeedsTotalIsTheOneWhoseDivisionCloses() {
        assertThat(value("disclosure.items", REGION, 2014)).isEqualTo("6728");
        assertThat(value("disclosure.items", "430602-district", 2014)).isEqualTo("3008");
        assertThat(value("disclosure.items", "430602-townships", 2014)).isEqualTo("5590");
        assertThat(value("disclosure.website", REGION, 2014)).isEqualTo("5968");
        assertThat(value("hotline.orders", REGION, 2014)).isEqualTo("6772");
        assertThat(value("resource.staff", REGION, 2014)).isEqualTo("61");
        assertThat(value("resource.spending", REGION, 2014)).isEqualTo("40");
        assertThat(value("disclosure.website", REGION, 2023)).isEqualTo("7157");
        assertThat(value("disclosure.website", REGION, 2024)).isEqualTo("7388");
    }

    @Test
    void aRoundedNumberStaysAsStatedAndNoSumReplacesIt() {
        Figure consultations = figure("consultation.people", REGION, 2014);
        assertThat(consultations.printed()).isEqualTo("2000余");
        assertThat(consultations.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(consultations.origin()).isEqualTo(Origin.REPORTED);
    }

    @Test
    void theSumsThatContradictTheStatedNumbersStandBesideThem() {
        assertThat(beside("disclosure.items", REGION)).contains("LEVELS TABLE 7695", "LEVELS NARRATIVE 6728");
        assertThat(beside("consultation.people", REGION))
                .contains("PARTS_AND_LEVELS TABLE 1677", "PARTS NARRATIVE 2000");
        assertThat(on.figures
                        .evidence(key("disclosure.items", "430602-district"))
                        .others())
                .extracting(p -> p.claim().claim().printed())
                .containsExactly("2105");
    }

    private List<String> beside(String indicator, String unit) {
        return on.figures.evidence(key(indicator, unit)).beside().stream()
                .map(s -> s.kind() + " " + s.basis() + " " + s.amount())
                .toList();
    }

    private static FigureKey key(String indicator, String unit) {
        return new FigureKey(REGION, indicator, "", unit, Period.ofYear(2014));
    }

    @Test
    void theRollUpIsWhatTheFiguresGive() {
        assertThat(on.ledger.reconcile(REGION)).isEmpty();
    }

    @Test
    void aSlashStaysASlash() {
        Figure slash = figure("application.received", "430602-townships", 2014);
        assertThat(slash.state()).isEqualTo(State.SLASH);
        assertThat(slash.value()).isNull();
        assertThat(slash.amount()).isNull();
    }

    @Test
    void theFiguresArePublishedAndNameTheirSource() {
        assertThat(on.figures.find(FigureQuery.of(REGION).allAspects()))
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.provisional()).isFalse();
                    if (f.origin() == Origin.REPORTED) {
                        assertThat(f.sourceTitle()).isNotEmpty();
                    }
                });
    }

    @Test
    void aSecondStartChangesNothing() {
        long version = on.figures.dataVersion(REGION);
        List<Figure> before = on.figures.find(FigureQuery.of(REGION).allAspects());
        on.loadPublished();
        assertThat(on.figures.find(FigureQuery.of(REGION).allAspects())).isEqualTo(before);
        assertThat(on.jdbc
                        .sql("select count(*) from source where region = ?")
                        .param(REGION)
                        .query(Long.class)
                        .single())
                .isEqualTo(on.jdbc
                        .sql("select count(distinct title) from source where region = ?")
                        .param(REGION)
                        .query(Long.class)
                        .single());
        assertThat(version).isPositive();
    }

    /** An installation of the version that marked whole regions and knew ten sources gets what was added since. */
    @Test
    void aLaterVersionAddsItsSourcesOnce() throws IOException {
        List<Figure> all = on.figures.find(FigureQuery.of(REGION).allAspects());
        on.close();
        on = TestLedger.shipped(database);
        loadFirstTen();
        assertThat(titles()).hasSize(10);
        officersFigureOf2022();

        on.loadPublished();

        assertThat(titles()).doesNotHaveDuplicates().contains("岳阳楼区“12345”政务服务热线、市区长信箱2022年度工作情况通报");
        assertThat(figure("hotline.orders", REGION, 2022).printed()).isEqualTo("5万");
        assertThat(figure("hotline.orders", REGION, 2014).provisional()).isFalse();
        assertThat(figure("hotline.due", REGION, 2022).provisional())
                .as("what an officer has not published is not published with it")
                .isTrue();
        List<Figure> added = on.figures.find(FigureQuery.of(REGION).allAspects());
        assertThat(added).hasSize(all.size() + 1);
        on.loadPublished();
        assertThat(on.figures.find(FigureQuery.of(REGION).allAspects())).isEqualTo(added);
    }

    private void officersFigureOf2022() {
        on.accept(TestLedger.claim(
                "hotline.due", REGION, Period.ofYear(2022), State.VALUE, 49_000, Qualifier.EXACT, Basis.NARRATIVE));
    }

    /** As the version before left it: the first ten sources, and one mark for the region. */
    private void loadFirstTen() throws IOException {
        on.service(PublishedData.class).load(this::ofFirstTen);
        on.jdbc.sql("delete from data_set").update();
        on.jdbc
                .sql("insert into data_set (region, name, loaded_at) values (?, 'published', current_timestamp)")
                .param(REGION)
                .update();
        try (InputStream migration = getClass().getResourceAsStream("/db/migration/V075__published_by_source.sql")) {
            String script = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!statement.isBlank()) {
                    on.jdbc.sql(statement).update();
                }
            }
        }
    }

    private @Nullable InputStream ofFirstTen(String file) {
        try (InputStream in = getClass().getResourceAsStream("/published/" + file)) {
            String kept = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("430602-2016-proposals,")
                            && !line.startsWith("430602-2022-hotline-mailboxes,"))
                    .collect(Collectors.joining("\n"));
            return new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> titles() {
        return on.jdbc
                .sql("select title from source where region = ? and received_by = ?")
                .params(REGION, Ledger.PUBLISHED_DATA)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    /** Each figure of the district's further documents that is labelled with an indicator and a period. */
    @Test
    void theFurtherFiguresStandAsLabelled() throws IOException {
        Path file =
                Path.of(System.getenv().getOrDefault("GONGKAI_SHARED", "../shared"), "reports/yueyanglou-more.jsonl");
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        int compared = 0;
        for (String line : Files.readAllLines(file)) {
            for (JsonNode fact : JsonMapper.shared().readTree(line).path("facts")) {
                String from = fact.get("from").asString();
                if (from.startsWith("2025")) {
                    continue; // a clearance of normative documents, which is no reporting period
                }
                Period period = Period.parse(from, fact.get("to").asString());
                BigDecimal value = fact.get("value").decimalValue();
                String indicator = fact.path("indicator").asString("");
                List<Figure> standing = on.figures.find(FigureQuery.of(REGION).units(REGION)).stream()
                        .filter(f -> f.period().equals(period))
                        .filter(f -> indicator.isEmpty() || f.indicator().equals(indicator))
                        .filter(f -> f.value() != null && f.value().compareTo(value) == 0)
                        .toList();
                if (fact.path("note").asString("").startsWith("rank")) {
                    assertThat(standing).as("a rank is no figure").isEmpty();
                    continue;
                }
                assertThat(standing).as(fact.toString()).isNotEmpty();
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void aRoundFigureSaysThatItIsOneAndAScoreHasNoPercentSign() {
        assertThat(figure("hotline.orders", REGION, 2022).qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(figure("mailbox.all", REGION, 2022).qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(on.catalogue.indicator("hotline.score").orElseThrow().isPercent())
                .isFalse();
    }

    private @Nullable String value(String indicator, String unit, int year) {
        Figure figure = figure(indicator, unit, year);
        return figure.value() == null ? null : figure.value().toPlainString();
    }

    private Figure figure(String indicator, String unit, int year) {
        List<Figure> found = on.figures.find(FigureQuery.of(REGION)
                .indicators(indicator)
                .units(unit)
                .years(year, year)
                .wholeYears());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
