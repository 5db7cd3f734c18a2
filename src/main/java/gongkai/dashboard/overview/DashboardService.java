package gongkai.dashboard.overview;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.card.Cards;
import gongkai.dashboard.level.LevelReader;
import gongkai.dashboard.level.Levels;
import gongkai.dashboard.subject.SubjectService;
import gongkai.dashboard.subject.Subjects;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.ReportYears;
import gongkai.ledger.query.Reports;
import gongkai.planning.Target;
import gongkai.planning.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the dashboards show: a handful of statements for a page, however much is stored. */
@Service
@Transactional(readOnly = true)
public class DashboardService {

    /** The cards of 总览, in the order leadership asks. */
    static final Map<String, List<String>> CARDS = cardsOfGroups();

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

    private final Figures figures;
    private final LevelReader levelReader;
    private final Cards cards;
    private final Catalogue catalogue;
    private final Targets targets;
    private final ReportYears reportYears;
    private final Alerts alerts;

    DashboardService(
            Figures figures,
            LevelReader levelReader,
            Cards cards,
            Catalogue catalogue,
            Targets targets,
            ReportYears reportYears,
            Alerts alerts) {
        this.figures = figures;
        this.levelReader = levelReader;
        this.cards = cards;
        this.catalogue = catalogue;
        this.targets = targets;
        this.reportYears = reportYears;
        this.alerts = alerts;
    }

    public Overview overview(Scope filters) {
        String region = region(filters);
        List<String> codes = CARDS.values().stream().flatMap(List::stream).toList();
        FigureQuery ofUnits = FigureQuery.of(region).indicators(codes).units(SubjectService.units(filters));
        // what is compared with may lie outside the chosen years, and is always a whole year
        List<Figure> allYears = figures.find(ofUnits.wholeYears());
        List<Figure> allLast = figures.latest(ofUnits.years(filters.from(), filters.to()));
        List<Figure> years = ofUnit(allYears, filters.unit());
        List<Figure> last = ofUnit(allLast, filters.unit());
        List<Figure> others = Stream.of(allYears, allLast)
                .flatMap(List::stream)
                .filter(f -> !f.unit().equals(filters.unit()))
                .toList();
        List<Levels> levels = filters.unit().equals(region)
                ? levelReader.read(region, yearsBeside(codes, filters, years, last))
                : List.of();
        List<Target> goals = targets.of(region, codes);
        Reports reports = reportYears.of(region, SubjectService.units(filters), filters.from(), filters.to());
        List<Overview.Group> groups = new ArrayList<>();
        CARDS.forEach((name, indicators) -> groups.add(new Overview.Group(
                name,
                indicators.stream()
                        .map(code -> cards.of(code, filters, years, last, others, levels, goals, reports))
                        .toList())));
        return new Overview(groups, alerts.quality(region, filters), alerts.attention(region, filters), reports);
    }

    private static Map<String, List<Integer>> yearsBeside(
            List<String> codes, Scope filters, List<Figure> years, List<Figure> last) {
        Map<String, List<Integer>> beside = new LinkedHashMap<>();
        codes.forEach(code -> beside.put(code, Cards.yearsBeside(code, filters, years, last)));
        return beside;
    }

    private String region(Scope filters) {
        return catalogue.unit(filters.unit()).map(Unit::region).orElse(filters.unit());
    }

    private static List<Figure> ofUnit(List<Figure> figures, String unit) {
        return figures.stream().filter(f -> f.unit().equals(unit)).toList();
    }
}
