package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.dashboard.level.LevelReader;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.LevelClaim;
import gongkai.ledger.query.LevelClaims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what 主动公开 shows beyond the other subjects: its levels' charts, their categories and electronic shares. */
@Service
@Transactional(readOnly = true)
public class DisclosureService {

    private static final String ELECTRONIC = "disclosure.items.electronic";
    private static final String ELECTRONIC_RATE = "disclosure.electronic-rate";
    private static final String SITES = "disclosure.sub-sites";
    private static final String CATEGORY = "category";

    private final SubjectService subjects;
    private final Figures figures;
    private final LevelClaims levelClaims;
    private final LevelReader levelReader;
    private final Catalogue catalogue;

    DisclosureService(
            SubjectService subjects,
            Figures figures,
            LevelClaims levelClaims,
            LevelReader levelReader,
            Catalogue catalogue) {
        this.subjects = subjects;
        this.figures = figures;
        this.levelClaims = levelClaims;
        this.levelReader = levelReader;
        this.catalogue = catalogue;
    }

    public Disclosure read(Scope scope) {
        String region = catalogue.unit(scope.unit()).map(Unit::region).orElse(scope.unit());
        boolean whole = scope.unit().equals(region);
        Set<String> units = new LinkedHashSet<>();
        units.add(scope.unit());
        if (whole) {
            catalogue.partitions().stream()
                    .filter(p -> p.whole().equals(region))
                    .forEach(p -> units.addAll(p.parts()));
        }
        List<LevelClaim> claims = whole
                ? levelClaims.find(
                        region,
                        LevelReader.years(
                                List.of(Subjects.ITEMS, ELECTRONIC, ELECTRONIC_RATE), scope.from(), scope.to()),
                        units)
                : List.of();
        List<Levels> levels = levelReader.divide(claims, List.of(Subjects.ITEMS));

        Set<String> parts = new LinkedHashSet<>(catalogue.parts(Subjects.ITEMS).stream()
                .filter(i -> CATEGORY.equals(i.breakdown()))
                .flatMap(i -> Stream.of(i.code(), Indicator.shareOf(i.code())))
                .toList());
        Set<String> wanted = new LinkedHashSet<>(parts);
        wanted.add(SITES);
        Set<String> groups = new LinkedHashSet<>(units);
        if (whole) {
            catalogue.units().stream()
                    .filter(u -> u.region().equals(region) && u.kind() == Unit.Kind.GROUP)
                    .forEach(u -> groups.add(u.code()));
        }
        List<Figure> read = figures.find(
                FigureQuery.of(region).indicators(wanted).units(groups).years(scope.from(), scope.to()));
        return new Disclosure(
                subjects.read(Subjects.DISCLOSURE, scope, levels),
                levels,
                newestYear(read.stream()
                        .filter(f -> parts.contains(f.indicator()) && units.contains(f.unit()))
                        .toList()),
                electronic(claims),
                read.stream()
                        .filter(f -> f.indicator().equals(SITES))
                        .sorted(Comparator.comparing(Figure::period).reversed().thenComparing(Figure::unit))
                        .toList());
    }

    private static List<ElectronicShare> electronic(List<LevelClaim> claims) {
        List<ElectronicShare> shares = new ArrayList<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (LevelClaim claim : claims) {
            boolean about = claim.key().indicator().equals(ELECTRONIC)
                    || claim.key().indicator().equals(ELECTRONIC_RATE);
            if (!about || !seen.add(List.of(claim.key().unit(), claim.key().period()))) {
                continue;
            }
            LevelClaim stated = find(claims, claim, ELECTRONIC_RATE, null);
            LevelClaim part = find(claims, claim, ELECTRONIC, Basis.TABLE);
            LevelClaim whole = find(claims, claim, Subjects.ITEMS, Basis.TABLE);
            shares.add(new ElectronicShare(claim.key().unit(), claim.key().period(), stated, part, whole));
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

    private static List<Figure> newestYear(List<Figure> figures) {
        Optional<Period> newest =
                figures.stream().map(Figure::period).filter(Period::isYear).max(Comparator.naturalOrder());
        return figures.stream()
                .filter(f -> Objects.equals(newest.orElse(null), f.period()))
                .toList();
    }
}
