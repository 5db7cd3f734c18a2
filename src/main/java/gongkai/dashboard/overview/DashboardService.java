package gongkai.dashboard.overview;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.dashboard.card.Cards;
import gongkai.dashboard.level.LevelReader;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.subject.Subjects;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Months;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.planning.Target;
import gongkai.planning.Targets;
import gongkai.platform.installation.InstallationClock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the dashboards show: a handful of statements for a page, however much is stored. */
@Service
@Transactional(readOnly = true)
public class DashboardService {

    /** The cards of 总览, in the order leadership asks. */
    static final Map<String, List<String>> CARDS = cardsOfGroups();

    /** So many findings are told one by one. */
    private static final int PRESSING = 5;

    private static Map<String, List<String>> cardsOfGroups() {
        Map<String, List<String>> cards = new LinkedHashMap<>();
        cards.put("disclosure", List.of(Subjects.ITEMS, Subjects.WEBSITE_ITEMS));
        cards.put("application", List.of("application.received", "application.answered"));
        cards.put(
                "hotline",
                List.of("hotline.orders", "hotline.satisfaction-rate", "mailbox.mayor", "mailbox.district-head"));
        cards.put("consultation", List.of("consultation.people", "consultation.service-items"));
        cards.put("resource", List.of("resource.staff", "resource.spending"));
        cards.put("website", List.of("website.visits", "website.column-visits"));
        cards.put("appeal", List.of("appeal.reconsideration", "appeal.litigation"));
        return cards;
    }

    private static final String QUALITY_OF_REGION = """
            select (select count(*) from dispute d
                     where d.region = :region and d.from_month >= :first and d.to_month <= :last) as disputed,
                   (select count(*) from source s where s.region = :region and s.status = 'PENDING') as pending,
                   (select count(*) from source s
                     where s.region = :region and s.kind <> 'PERSON'
                       and (s.status = 'ACCEPTED'
                            or s.status = 'PENDING' and exists (select 1 from claim c
                                 where c.region = s.region and c.source = s.id and c.status = 'ACCEPTED'))
                       and (s.report_year is null or s.report_year between :from and :to)) as sources
            """;

    private static final String QUALITY_OF_UNITS = """
            select (select count(*) from dispute d
                     where d.region = :region and d.unit in (:units)
                       and d.from_month >= :first and d.to_month <= :last) as disputed,
                   (select count(*) from source s
                     where s.region = :region and s.status = 'PENDING'
                       and (s.unit in (:units)
                            or exists (select 1 from claim c
                                        where c.region = s.region and c.source = s.id and c.unit in (:units)))) as pending,
                   (select count(*) from source s
                     where s.region = :region and s.kind <> 'PERSON'
                       and (s.status = 'ACCEPTED'
                            or s.status = 'PENDING' and exists (select 1 from claim c
                                 where c.region = s.region and c.source = s.id and c.status = 'ACCEPTED'))
                       and (s.unit in (:units) and s.report_year between :from and :to
                            or s.id in (select r.source from roll_up r
                                         where r.region = :region and r.unit in (:units) and r.source is not null
                                           and r.from_month >= :first
                                           and r.to_month <= :last))) as sources
            """;

    private final Figures figures;
    private final LevelReader levelReader;
    private final Cards cards;
    private final Catalogue catalogue;
    private final Targets targets;
    private final FindingBoard findings;
    private final ReportYears reportYears;
    private final JdbcClient jdbc;

    DashboardService(
            Figures figures,
            LevelReader levelReader,
            Cards cards,
            Catalogue catalogue,
            Targets targets,
            FindingBoard findings,
            ReportYears reportYears,
            JdbcClient jdbc) {
        this.figures = figures;
        this.levelReader = levelReader;
        this.cards = cards;
        this.catalogue = catalogue;
        this.targets = targets;
        this.findings = findings;
        this.reportYears = reportYears;
        this.jdbc = jdbc;
    }

    public Overview overview(Scope filters) {
        String region = region(filters);
        List<String> codes = CARDS.values().stream().flatMap(List::stream).toList();
        FigureQuery ofUnits = FigureQuery.of(region).indicators(codes).units(SubjectService.units(filters));
        // all years: what is compared with may lie before the chosen ones
        List<Figure> allYears = figures.find(ofUnits.years(1900, 9999).wholeYears());
        List<Figure> allLast = figures.latest(ofUnits.years(filters.from(), filters.to()));
        List<Figure> years = ofUnit(allYears, filters.unit());
        List<Figure> last = ofUnit(allLast, filters.unit());
        List<Figure> others = Stream.of(allYears, allLast)
                .flatMap(List::stream)
                .filter(f -> !f.unit().equals(filters.unit()))
                .toList();
        List<Levels> levels = filters.unit().equals(region)
                ? levelReader.read(region, codes, filters.from(), filters.to())
                : List.of();
        List<Target> goals = targets.of(region, codes);
        Reports reports = reportYears.of(region, SubjectService.units(filters), filters.from(), filters.to());
        List<Overview.Group> groups = new ArrayList<>();
        CARDS.forEach((name, indicators) -> groups.add(new Overview.Group(
                name,
                indicators.stream()
                        .map(code -> cards.of(code, filters, years, last, others, levels, goals, reports))
                        .toList())));
        return new Overview(groups, quality(filters), attention(region, filters), reports);
    }

    private Overview.Attention attention(String region, Scope filters) {
        LocalDate today = InstallationClock.today();
        boolean whole = filters.unit().equals(region);
        FindingFilter open = new FindingFilter(
                "", null, Verdict.OPEN, whole ? "" : filters.unit(), filters.from(), filters.to(), "", null);
        FindingBoard.Counts counts = findings.counts(region, open, today);
        List<StoredFinding> first = counts.all() == 0 ? List.of() : findings.page(region, open, today, 0, PRESSING);
        Period year = Period.ofYear(filters.to());
        Set<String> scope = scope(filters.unit());
        List<Unit> expected = catalogue.units().stream()
                .filter(u -> u.region().equals(region) && u.kind().isSingle() && u.existsIn(year))
                .filter(u -> whole || scope.contains(u.code()))
                .toList();
        Set<String> heard = expected.isEmpty() ? Set.of() : heard(region, filters.to());
        return new Overview.Attention(
                counts,
                first,
                filters.to(),
                expected,
                expected.stream().filter(u -> !heard.contains(u.code())).toList());
    }

    /** The units that a document of a year was received of, or that have any figure of it. */
    private Set<String> heard(String region, int year) {
        return jdbc.sql("""
                select unit from roll_up
                where region = :region and from_month >= :first and from_month <= :last and to_month <= :last
                union
                select unit from source
                where region = :region and report_year = :year and status in ('ACCEPTED', 'PENDING')
                """)
                .param("region", region)
                .param("first", Months.first(year))
                .param("last", Months.last(year))
                .param("year", year)
                .query((row, number) -> row.getString("unit"))
                .set();
    }

    /** A unit and those that stand in its list. */
    private Set<String> scope(String unit) {
        Set<String> units = new LinkedHashSet<>(List.of(unit));
        catalogue.children(unit).forEach(child -> units.add(child.code()));
        return units;
    }

    /**
     * How much of what is shown is in doubt or waits, and how many documents stand behind it: of the chosen unit, and of the
     * chosen years. What waits for review waits whatever years are chosen.
     */
    public Overview.Quality quality(Scope filters) {
        String region = region(filters);
        boolean whole = filters.unit().equals(region);
        return jdbc.sql(whole ? QUALITY_OF_REGION : QUALITY_OF_UNITS)
                .param("region", region)
                .param("units", scope(filters.unit()))
                .param("from", filters.from())
                .param("to", filters.to())
                .param("first", Months.first(filters.from()))
                .param("last", Months.last(filters.to()))
                .query((row, number) -> new Overview.Quality(
                        row.getInt("disputed"),
                        row.getInt("pending"),
                        row.getInt("sources"),
                        !catalogue.isSample(region)))
                .single();
    }

    private String region(Scope filters) {
        return catalogue.unit(filters.unit()).map(Unit::region).orElse(filters.unit());
    }

    private static List<Figure> ofUnit(List<Figure> figures, String unit) {
        return figures.stream().filter(f -> f.unit().equals(unit)).toList();
    }
}
