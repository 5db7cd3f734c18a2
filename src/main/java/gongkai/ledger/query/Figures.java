package gongkai.ledger.query;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.store.LedgerRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What views read: rows of the roll-up, each by one SQL statement. */
@Repository
public class Figures {

    private static final String COLUMNS = """
            r.region, r.indicator, r.aspect, r.unit, r.from_month, r.to_month, r.value, r.state, r.qualifier, r.printed,
            r.form, r.origin, r.disputed, r.provisional, r.revision, r.beside, r.units, r.of_units, r.source,
            case when s.kind = 'PERSON' then '' else s.title end as source_title, s.published
            """;

    private static final String SOURCE = " left join source s on s.region = r.region and s.id = r.source ";

    /** Made here: the database would read into a table of its own first, only to put that in order. */
    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::indicator)
            .thenComparing(Figure::unit)
            .thenComparing(Figure::aspect)
            .thenComparing(Figure::period);

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final EvidenceReader evidence;

    Figures(Catalogue catalogue, JdbcClient jdbc, EvidenceReader evidence) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** By indicator, unit, aspect, then along the time axis: by end, the longer first. */
    public List<Figure> find(FigureQuery query) {
        SeriesQuery wanted = new SeriesQuery(query, catalogue);
        return inOrder(wanted.bind(jdbc.sql("select " + COLUMNS + " from " + wanted.series() + wanted.rows() + SOURCE))
                .query(Figures::figure)
                .list());
    }

    /** All figures of an indicator, read from the roll-up itself: what it is compared with must not depend on an index to it. */
    public static List<Figure> ofIndicator(JdbcClient jdbc, String region, String indicator) {
        return inOrder(
                jdbc.sql("select " + COLUMNS + " from roll_up r " + SOURCE + " where r.region = ? and r.indicator = ?")
                        .params(region, indicator)
                        .query(Figures::figure)
                        .list());
    }

    private static List<Figure> inOrder(List<Figure> found) {
        return found.stream().sorted(ORDER).toList();
    }

    /**
     * For each indicator, unit and aspect only the row that ends last, the longest of those that do. A card's value up to
     * 2016 is {@code latest(query.years(0, 2016))}.
     */
    public List<Figure> latest(FigureQuery query) {
        SeriesQuery wanted = new SeriesQuery(query, catalogue);
        return inOrder(wanted.bind(jdbc.sql("select " + COLUMNS + " from " + wanted.lastOfSeries() + SOURCE))
                .query(Figures::figure)
                .list());
    }

    /** From the first to the last year that any figure of a region is of; empty where there is none. */
    public Optional<Period> years(String region) {
        return jdbc.sql("""
                select (select first_month from series where region = :region order by region, first_month limit 1),
                       (select last_month from series where region = :region
                        order by region desc, last_month desc limit 1)
                """)
                .param("region", region)
                .query((rs, n) -> rs.getObject(1) == null
                        ? Optional.<Period>empty()
                        : Optional.of(Months.period(rs.getInt(1), rs.getInt(2))))
                .single();
    }

    /** Grows with each accepted change of a region; 0 for a region that is unknown. What was read at a version is valid for it. */
    public long dataVersion(String region) {
        return jdbc.sql("select data_version from ledger_state where region = ?")
                .param(region)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Where a number comes from; answers for every key, with empty lists where nothing is known. */
    public Evidence evidence(FigureKey key) {
        FigureQuery exactly = FigureQuery.of(key.region())
                .indicators(key.indicator())
                .units(key.unit())
                .aspects(List.of(key.aspect()))
                .within(key.period())
                .spans(key.period().months());
        Figure figure = find(exactly).stream().findFirst().orElse(null);
        return evidence.read(key, figure, behind(key, exactly));
    }

    /** The units of a list, the months and quarters of a span, numerator and denominator of a rate. */
    private List<Figure> behind(FigureKey key, FigureQuery exactly) {
        List<Figure> behind = new ArrayList<>();
        Indicator indicator = catalogue.indicator(key.indicator()).orElse(null);
        if (indicator != null && indicator.isRate()) {
            String numerator = indicator.numerator();
            String denominator = indicator.denominator();
            return numerator == null || denominator == null
                    ? List.of()
                    : find(exactly.indicators(numerator, denominator));
        }
        boolean isList =
                catalogue.children(key.unit()).stream().anyMatch(u -> u.kind().isSingle());
        if (isList) {
            behind.addAll(find(exactly.units(List.of()).unitsOf(key.unit())));
        }
        if (key.period().isYear() || key.period().isQuarter()) {
            behind.addAll(find(key.period().isYear() ? exactly.spans(1, 3) : exactly.spans(1)));
        }
        return behind;
    }

    static Figure figure(ResultSet rs, int row) throws SQLException {
        String title = rs.getString("source_title");
        return new Figure(
                rs.getString("region"),
                rs.getString("indicator"),
                rs.getString("aspect"),
                rs.getString("unit"),
                Months.period(rs.getInt("from_month"), rs.getInt("to_month")),
                LedgerRows.value(rs, "value"),
                State.valueOf(rs.getString("state")),
                Qualifier.valueOf(rs.getString("qualifier")),
                rs.getString("printed"),
                rs.getString("form"),
                Origin.valueOf(rs.getString("origin")),
                rs.getBoolean("disputed"),
                rs.getBoolean("provisional"),
                rs.getInt("revision"),
                LedgerRows.value(rs, "beside"),
                rs.getInt("units"),
                rs.getObject("of_units", Integer.class),
                rs.getObject("source", Long.class),
                title == null ? "" : title,
                rs.getObject("published", LocalDate.class));
    }

    /** The years of which a region has figures that are not published yet. */
    public Set<Integer> provisionalYears(String region) {
        Set<Integer> years = new LinkedHashSet<>();
        jdbc.sql("select distinct from_month, to_month from roll_up where region = :region and provisional")
                .param("region", region)
                .query((rs, n) -> Months.period(rs.getInt(1), rs.getInt(2)))
                .list()
                .forEach(period -> {
                    for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
                        years.add(year);
                    }
                });
        return years;
    }
}
