package gongkai.ledger.query;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final String FROM = """
            from roll_up r left join source s on s.region = r.region and s.id = r.source
            """;

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
        return find(jdbc, query);
    }

    public static List<Figure> find(JdbcClient jdbc, FigureQuery query) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select " + COLUMNS + FROM + where(query, params)
                        + " order by r.indicator, r.unit, r.aspect, r.to_month, r.from_month")
                .params(params)
                .query(Figures::figure)
                .list();
    }

    /**
     * For each indicator, unit and aspect only the row that ends last, the longest of those that do. A card's value up to
     * 2016 is {@code latest(query.years(0, 2016))}.
     */
    public List<Figure> latest(FigureQuery query) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select * from (select " + COLUMNS + """
                        , row_number() over (
                            partition by r.indicator, r.unit, r.aspect order by r.to_month desc, r.from_month) as place
                        """ + FROM + where(query, params)
                        + ") ranked where place = 1 order by indicator, unit, aspect")
                .params(params)
                .query(Figures::figure)
                .list();
    }

    /** The years in which a region has any number, ascending. */
    public List<Integer> years(String region) {
        return jdbc.sql("select distinct to_month / 100 from roll_up where region = ? order by 1")
                .param(region)
                .query((rs, n) -> rs.getInt(1))
                .list();
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

    /** Collects the parameters that its conditions name. */
    private static String where(FigureQuery query, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("r.region = :region"));
        params.put("region", query.region());
        if (!query.indicators().isEmpty()) {
            conditions.add("r.indicator in (:indicators)");
            params.put("indicators", query.indicators());
        }
        List<String> units = new ArrayList<>();
        if (!query.units().isEmpty()) {
            units.add("r.unit in (:units)");
            params.put("units", query.units());
        }
        String list = query.list();
        if (list != null) {
            units.add("r.unit in (select u.code from unit u where u.region = :region and u.parent = :list)");
            params.put("list", list);
        }
        if (!units.isEmpty()) {
            conditions.add("(" + String.join(" or ", units) + ")");
        }
        String wanted = wanted(query, params);
        if (!wanted.isEmpty()) {
            conditions.add(query.everyWholeYear() ? "(" + wanted + " or r.months = 12 and r.aspect = '')" : wanted);
        }
        return " where " + String.join(" and ", conditions);
    }

    /** Of whichever indicators and units: which aspects, periods and spans. */
    private static String wanted(FigureQuery query, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        if (!query.aspects().isEmpty()) {
            conditions.add("r.aspect in (:aspects)");
            params.put("aspects", query.aspects());
        }
        if (query.within() != null) {
            conditions.add("r.from_month >= :from and r.from_month <= :to and r.to_month <= :to");
            params.put("from", Months.from(query.within()));
            params.put("to", Months.to(query.within()));
        }
        if (!query.spans().isEmpty()) {
            conditions.add("r.months in (:spans)");
            params.put("spans", query.spans());
        }
        return String.join(" and ", conditions);
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
