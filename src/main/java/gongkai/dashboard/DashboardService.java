package gongkai.dashboard;

import gongkai.base.Filters;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.Basis;
import gongkai.ledger.Figure;
import gongkai.ledger.FigureQuery;
import gongkai.ledger.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the dashboards show: a handful of statements for a page, however much is stored. */
@Service
@Transactional(readOnly = true)
public class DashboardService {

    public static final String ITEMS = "disclosure.items";
    static final String ELECTRONIC = "disclosure.items.electronic";
    static final String ELECTRONIC_RATE = "disclosure.electronic-rate";
    static final String WEBSITE = "disclosure.website";
    static final String SUBMITTED = "disclosure.website.submitted";
    static final String CATEGORY = "category";

    /** The cards of 总览, in the order leadership asks. */
    static final Map<String, List<String>> CARDS = cardsOfGroups();

    private static Map<String, List<String>> cardsOfGroups() {
        Map<String, List<String>> cards = new LinkedHashMap<>();
        cards.put("disclosure", List.of(ITEMS, WEBSITE));
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
    private final LevelClaims levelClaims;
    private final LevelReader levelReader;
    private final Cards cards;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    DashboardService(
            Figures figures,
            LevelClaims levelClaims,
            LevelReader levelReader,
            Cards cards,
            Catalogue catalogue,
            JdbcClient jdbc) {
        this.figures = figures;
        this.levelClaims = levelClaims;
        this.levelReader = levelReader;
        this.cards = cards;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    public Overview overview(Filters filters) {
        String region = region(filters);
        List<String> codes = CARDS.values().stream().flatMap(List::stream).toList();
        FigureQuery ofUnit = FigureQuery.of(region).indicators(codes).units(filters.unit());
        // all years: what is compared with may lie before the chosen ones
        List<Figure> years = figures.find(ofUnit.years(1900, 9999).wholeYears());
        List<Figure> last = figures.latest(ofUnit.years(filters.from(), filters.to()));
        List<Levels> levels = filters.unit().equals(region)
                ? levelReader.read(region, codes, filters.from(), filters.to())
                : List.of();
        List<Overview.Group> groups = new ArrayList<>();
        CARDS.forEach((name, indicators) -> groups.add(new Overview.Group(
                name,
                indicators.stream()
                        .map(code -> cards.of(code, filters, years, last, levels))
                        .toList())));
        return new Overview(groups, quality(region, filters));
    }

    public Disclosure disclosure(Filters filters) {
        String region = region(filters);
        boolean whole = filters.unit().equals(region);
        List<String> parts = catalogue.parts(ITEMS).stream()
                .filter(i -> CATEGORY.equals(i.breakdown()))
                .flatMap(i -> Stream.of(i.code(), i.code() + ".share"))
                .toList();
        List<String> columns =
                catalogue.parts(WEBSITE).stream().map(Indicator::code).toList();
        List<String> ofUnit = new ArrayList<>(List.of(ITEMS, WEBSITE, SUBMITTED, "disclosure.website.reviewed"));
        ofUnit.addAll(columns);
        ofUnit.addAll(parts);

        Set<String> levelUnits = new LinkedHashSet<>();
        levelUnits.add(filters.unit());
        if (whole) {
            catalogue.partitions().stream()
                    .filter(p -> p.whole().equals(region))
                    .forEach(p -> levelUnits.addAll(p.parts()));
        }
        List<Figure> read = figures.find(FigureQuery.of(region)
                .indicators(new LinkedHashSet<>(ofUnit))
                .units(levelUnits)
                .years(filters.from(), filters.to()));
        List<Figure> own =
                read.stream().filter(f -> f.unit().equals(filters.unit())).toList();

        Map<String, List<Figure>> yearly = new LinkedHashMap<>();
        for (String code : List.of(ITEMS, WEBSITE)) {
            yearly.put(
                    code,
                    of(own, code).stream().filter(f -> f.period().isYear()).toList());
        }
        List<Integer> years = axis(yearly.values());
        List<Disclosure.Line> byYear = new ArrayList<>();
        yearly.forEach((code, found) -> byYear.add(new Disclosure.Line(code, along(years, found))));

        Set<String> main = Set.of(ITEMS, WEBSITE, SUBMITTED, "disclosure.website.reviewed");
        List<Figure> partYears = read.stream()
                .filter(f -> !f.period().isYear() && main.contains(f.indicator()))
                .sorted(Comparator.comparing(Figure::period).reversed().thenComparing(Figure::indicator))
                .toList();

        List<LevelClaim> claims = whole
                ? levelClaims.find(
                        region, List.of(ITEMS, ELECTRONIC, ELECTRONIC_RATE), levelUnits, filters.from(), filters.to())
                : List.of();

        Set<String> categoryCodes = new LinkedHashSet<>(parts);
        List<Figure> categories = newestYear(
                read.stream().filter(f -> categoryCodes.contains(f.indicator())).toList());
        List<Figure> website = own.stream()
                .filter(f -> columns.contains(f.indicator()) && f.period().isYear())
                .toList();

        return new Disclosure(
                years,
                byYear,
                partYears,
                levelReader.divide(claims, List.of(ITEMS)),
                categories,
                electronic(claims),
                website,
                whole ? singleUnits(region, filters) : List.of());
    }

    private List<Figure> singleUnits(String region, Filters filters) {
        List<String> singles = catalogue.units().stream()
                .filter(u -> u.region().equals(region) && u.kind().isSingle())
                .map(Unit::code)
                .toList();
        return singles.isEmpty()
                ? List.of()
                : figures.latest(FigureQuery.of(region)
                        .indicators(ITEMS, WEBSITE, SUBMITTED, "disclosure.normative-documents", "disclosure.wechat")
                        .units(singles)
                        .years(filters.from(), filters.to()));
    }

    private static List<Disclosure.ElectronicShare> electronic(List<LevelClaim> claims) {
        List<Disclosure.ElectronicShare> shares = new ArrayList<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (LevelClaim claim : claims) {
            boolean about = claim.key().indicator().equals(ELECTRONIC)
                    || claim.key().indicator().equals(ELECTRONIC_RATE);
            if (!about || !seen.add(List.of(claim.key().unit(), claim.key().period()))) {
                continue;
            }
            LevelClaim stated = find(claims, claim, ELECTRONIC_RATE, null);
            LevelClaim part = find(claims, claim, ELECTRONIC, Basis.TABLE);
            LevelClaim whole = find(claims, claim, ITEMS, Basis.TABLE);
            shares.add(new Disclosure.ElectronicShare(
                    claim.key().unit(), claim.key().period(), stated, part, whole, percent(part, whole)));
        }
        return shares;
    }

    private static @Nullable LevelClaim find(
            List<LevelClaim> claims, LevelClaim like, String indicator, @Nullable Basis basis) {
        return claims.stream()
                .filter(c -> c.key().indicator().equals(indicator)
                        && c.key().unit().equals(like.key().unit())
                        && c.key().period().equals(like.key().period())
                        && (basis == null || c.basis() == basis))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal percent(@Nullable LevelClaim part, @Nullable LevelClaim whole) {
        BigDecimal numerator = part == null ? null : part.value();
        BigDecimal denominator = whole == null ? null : whole.value();
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 2, RoundingMode.HALF_UP);
    }

    private Overview.Quality quality(String region, Filters filters) {
        return jdbc.sql("""
                select (select count(*) from dispute d
                         where d.region = :region and d.from_month >= :first and d.to_month <= :last) as disputed,
                       (select count(*) from source s where s.region = :region and s.status = 'PENDING') as pending,
                       (select count(*) from source s where s.region = :region and s.status = 'ACCEPTED') as sources
                """)
                .param("region", region)
                .param("first", filters.from() * 100 + 1)
                .param("last", filters.to() * 100 + 12)
                .query((row, number) ->
                        new Overview.Quality(row.getInt("disputed"), row.getInt("pending"), row.getInt("sources")))
                .single();
    }

    private String region(Filters filters) {
        return catalogue.unit(filters.unit()).map(Unit::region).orElse(filters.unit());
    }

    private static List<Figure> of(List<Figure> figures, String indicator) {
        return figures.stream().filter(f -> f.indicator().equals(indicator)).toList();
    }

    /** Every year from the first to the last that any of the lists has. */
    static List<Integer> axis(Collection<List<Figure>> lists) {
        TreeSet<Integer> found = new TreeSet<>();
        lists.forEach(list -> list.forEach(f -> found.add(f.period().from().getYear())));
        List<Integer> years = new ArrayList<>();
        if (!found.isEmpty()) {
            for (int year = found.first(); year <= found.last(); year++) {
                years.add(year);
            }
        }
        return years;
    }

    /** One figure per year, null where the year has none. */
    static List<@Nullable Figure> along(List<Integer> years, List<Figure> figures) {
        @Nullable Figure[] line = new Figure[years.size()];
        for (Figure figure : figures) {
            int at = years.indexOf(figure.period().from().getYear());
            if (at >= 0) {
                line[at] = figure;
            }
        }
        return Arrays.asList(line);
    }

    private static List<Figure> newestYear(List<Figure> figures) {
        Optional<Period> newest =
                figures.stream().map(Figure::period).filter(Period::isYear).max(Comparator.naturalOrder());
        return figures.stream()
                .filter(f -> Objects.equals(newest.orElse(null), f.period()))
                .toList();
    }
}
