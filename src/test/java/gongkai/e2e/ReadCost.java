package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import gongkai.access.Users;
import gongkai.access.WallTokens;
import gongkai.catalogue.Period;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.FindingService;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.ledger.store.RenditionRepository;
import gongkai.review.intake.ReportIntake;
import gongkai.testing.LoggedStatements;
import gongkai.testing.RowsRead;
import gongkai.testing.StatementLog;
import gongkai.testing.StatementRegistry;
import gongkai.testing.StatementRegistry.Statement;
import gongkai.testing.StatementRegistry.When;
import gongkai.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What a page costs depends on what it shows, not on how much is stored: with a district's real volume no statement of any
 * view looks at many more rows than it answers. The database counts.
 */
@Import(LoggedStatements.class)
@TestPropertySource(properties = "gongkai.sample=true")
@DirtiesContext // nobody else needs so much
abstract class ReadCost extends ViewTest {

    /** So many rows may be looked at for each that is answered, */
    private static final int EACH = 4;

    /** and so many besides: about one for each unit and length of period that a region has. */
    private static final int BESIDES = 200;

    private static final String REGION = "999901";
    private static final String UNIT = "999901-department-3";

    /** One year, some, all; the region, a unit, a list; compared with another. */
    private static final List<String> CHOICES = List.of(
            "",
            "from=2020&to=2024",
            "from=2022&to=2022&compare=2019",
            "from=2010&to=2024&unit=" + UNIT,
            "unit=999901-departments&with=999901-townships");

    private static final String REPORT = """
            演示教育局2024年政府信息公开工作年度报告

            发布时间:2025-01-20

            一、总体情况

            2024年,我局主动公开政府信息1234条。收到政府信息公开申请5件。接待来访的客人37位。
            """;

    @Autowired
    private StatementLog log;

    @Autowired
    private Figures figures;

    @Autowired
    private FindingService findings;

    @Autowired
    private FindingBoard board;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private Sources sources;

    @Autowired
    private RenditionRepository rendered;

    @Autowired
    private Users users;

    @Autowired
    private WallTokens walls;

    /** Lets the database know what it holds, as it finds out by itself some minutes after a load. */
    void settle(DataSource loaded) {}

    private record Cost(Statement statement, StatementLog.Ran ran, RowsRead rows, String page) {
        long excess() {
            return rows.read() - EACH * rows.answered() - BESIDES - statement.rows();
        }
    }

    @Test
    void noStatementOfAnyViewLooksAtManyMoreRowsThanItAnswers() throws SQLException {
        settle(log);
        Map<String, Statement> registry = StatementRegistry.read();
        Map<String, Cost> worst = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        int measured = 0;
        for (Map.Entry<String, Runnable> page : pages().entrySet()) {
            log.begin();
            page.getValue().run();
            Map<String, StatementLog.Ran> once = new HashMap<>();
            log.ran().forEach(ran -> once.putIfAbsent(ran.sql() + ran.values().size(), ran));
            for (StatementLog.Ran ran : once.values()) {
                Statement statement = registry.get(ran.method());
                if (statement == null || statement.when() != When.READ) {
                    if (!ran.words().equals("select 1")) { // of the pool
                        others.add(page.getKey() + ": " + ran.method() + ": " + ran.words());
                    }
                    continue;
                }
                seen.add(ran.method());
                measured++;
                try (Connection connection = log.getConnection()) {
                    Cost cost =
                            new Cost(statement, ran, RowsRead.of(ran, statement.counted(), connection), page.getKey());
                    worst.merge(ran.method(), cost, (a, b) -> a.excess() >= b.excess() ? a : b);
                }
            }
        }
        List<String> tooMuch = new ArrayList<>();
        worst.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Cost cost = entry.getValue();
            String line = "%-32s %8d read, %6d answered on %s"
                    .formatted(entry.getKey(), cost.rows().read(), cost.rows().answered(), cost.page());
            System.out.println("ReadCost: " + line);
            if (cost.excess() > 0) {
                tooMuch.add(
                        line + "\n" + cost.ran().words() + "\n" + cost.rows().plan());
            }
        });
        System.out.printf("ReadCost: %d statements measured%n", measured);
        assertThat(others).as("statements that are not registered as read").isEmpty();
        assertThat(tooMuch).isEmpty();
        Set<String> missed = registry.values().stream()
                .filter(statement -> statement.when() == When.READ)
                .map(Statement::method)
                .collect(Collectors.toCollection(TreeSet::new));
        missed.removeAll(seen);
        assertThat(missed)
                .as("statements of the read path that nobody here asks")
                .isEmpty();
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** By name, what a reader does. */
    private Map<String, Runnable> pages() {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        for (String route : Routes.all()) {
            String path = route.replace("430602-caizhengju", UNIT);
            if (!path.equals("login")) {
                CHOICES.forEach(choice -> {
                    String address = path + (choice.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + choice);
                    pages.put(address, () -> open(address));
                });
            }
        }
        for (String unit : List.of(REGION, UNIT, REGION + "-departments")) {
            for (Figure figure : figures.latest(FigureQuery.of(REGION)
                    .indicators("disclosure.items", "hotline.satisfaction-rate", "hotline.orders")
                    .units(unit))) {
                pages.put("evidence of " + figure.key(), () -> figures.evidence(figure.key()));
            }
        }
        FindingFilter open = new FindingFilter("", null, Verdict.OPEN, "", 2010, 2024, "", null);
        StoredFinding finding =
                board.page(REGION, open, LocalDate.of(2025, 6, 1), 0, 1).getFirst();
        pages.put("a finding", () -> {
            findings.find(REGION, finding.id());
            findings.history(REGION, finding.id());
        });
        long document = intake.receive("report.txt", REPORT.getBytes(StandardCharsets.UTF_8))
                .source()
                .id();
        pages.put("review of a document", () -> open("sources/" + document));
        pages.put("a document and what it came as", () -> {
            sources.bytes(REGION, document);
            rendered.places(REGION, document, 2);
            rendered.text(REGION, document, 2);
            rendered.bytes(REGION, document, 2);
        });
        pages.put("the years that the header offers, which are kept until something changes", () -> {
            figures.years(REGION);
            sources.years(REGION);
        });
        pages.put("signing in, and a wall", () -> {
            users.find("admin");
            walls.account("none");
        });
        FigureQuery ofYear = FigureQuery.of(REGION).allAspects().within(Period.ofYear(2023));
        pages.put("all figures of a year for programs", () -> figures.find(ofYear));
        pages.put("a few for programs", () -> figures.find(ofYear.units(UNIT).indicators("hotline.orders")));
        return pages;
    }
}
