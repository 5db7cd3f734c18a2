package gongkai.ledger.query;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Partition;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Evidence.Kind;
import gongkai.ledger.query.Evidence.Place;
import gongkai.ledger.query.Evidence.SumBeside;
import gongkai.ledger.store.FigureRepository;
import gongkai.ledger.store.KeyList;
import gongkai.ledger.store.LedgerRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers the evidence of one key. */
@Repository
class EvidenceReader {

    /** SQL: some sources {@code s}. */
    private static final String BY_ID = """
             unnest(cast(:ids as bigint array)) as k (id) join source s on s.region = :region and s.id = k.id
            """;

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final FigureRepository figures;

    EvidenceReader(Catalogue catalogue, JdbcClient jdbc, FigureRepository figures) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.figures = figures;
    }

    Evidence read(FigureKey key, @Nullable Figure figure, List<Figure> behind) {
        List<Revision> history = figures.history(key);
        List<StoredClaim> claims = claimsAround(key);
        Map<Long, Source> sources = sources(key.region(), claims);
        List<Place> places = new ArrayList<>();
        List<Place> others = new ArrayList<>();
        FigureValue value = history.isEmpty() || history.getLast().cause() == Revision.Cause.WITHDRAWN
                ? null
                : history.getLast().value();
        for (StoredClaim claim : claims) {
            Source source = sources.get(claim.source());
            if (source != null && claim.key(key.region()).equals(key)) {
                boolean same = claim.status() == StoredClaim.Status.ACCEPTED
                        && FigureValue.of(claim.claim()).equals(value);
                (same ? places : others).add(new Place(claim, source));
            }
        }
        places.sort(Comparator.comparing((Place p) -> !p.hasText())
                .thenComparing(p -> p.claim().id()));
        return new Evidence(
                key,
                figure,
                places,
                others,
                beside(key, claims, sources),
                behind,
                history,
                decisions(key.region(), figure, behind));
    }

    /** Claims of the key, and of the parts and levels that it divides into. */
    private List<StoredClaim> claimsAround(FigureKey key) {
        Set<String> indicators = new LinkedHashSet<>(Set.of(key.indicator()));
        catalogue.parts(key.indicator()).stream().filter(Indicator::exhaustive).forEach(i -> indicators.add(i.code()));
        Set<String> units = new LinkedHashSet<>(Set.of(key.unit()));
        partitions(key).forEach(p -> units.addAll(p.parts()));
        String sql = "select " + LedgerRows.CLAIM_COLUMNS + " from " + KeyList.TABLE + " join claim c on "
                + KeyList.matches("c") + " where c.status <> 'DISMISSED'";
        List<FigureKey> keys = indicators.stream()
                .flatMap(indicator -> units.stream()
                        .map(unit -> new FigureKey(key.region(), indicator, key.aspect(), unit, key.period())))
                .toList();
        return KeyList.bind(jdbc.sql(sql), key.region(), keys).query((rs, n) -> LedgerRows.claim(rs)).list().stream()
                .sorted(Comparator.comparing(StoredClaim::id))
                .toList();
    }

    private Map<Long, Source> sources(String region, List<StoredClaim> claims) {
        Set<Long> ids = claims.stream().map(StoredClaim::source).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select " + LedgerRows.SOURCE_COLUMNS + " from " + BY_ID)
                        .param("region", region)
                        .param("ids", ids.toArray(Long[]::new))
                        .query((rs, n) -> LedgerRows.source(rs))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Source::id, s -> s));
    }

    /** Which of the sources of figures are people. */
    private Set<Long> decisions(String region, @Nullable Figure figure, List<Figure> behind) {
        Set<Long> ids = Stream.concat(Stream.ofNullable(figure), behind.stream())
                .flatMap(f -> Stream.ofNullable(f.sourceId()))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select s.id from " + BY_ID + " and s.kind = 'PERSON'")
                        .param("region", region)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    private List<Partition> partitions(FigureKey key) {
        return catalogue.partitions().stream()
                .filter(p -> p.whole().equals(key.unit()))
                .toList();
    }

    private List<SumBeside> beside(FigureKey key, List<StoredClaim> claims, Map<Long, Source> sources) {
        Map<List<Object>, List<StoredClaim>> byOrigin = claims.stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                .collect(Collectors.groupingBy(
                        c -> List.of(c.source(), c.claim().basis()), LinkedHashMap::new, Collectors.toList()));
        List<SumBeside> sums = new ArrayList<>();
        byOrigin.values().forEach(of -> {
            Source source = sources.get(of.getFirst().source());
            if (source != null) {
                sums.addAll(new OneOrigin(key, source, of).sums());
            }
        });
        return sums;
    }

    /** The claims of one source on one basis: only these are added to one another. */
    private class OneOrigin {
        private final FigureKey key;
        private final Source source;
        private final Basis basis;
        private final String form;
        private final Map<List<String>, StoredClaim> byPlace = new LinkedHashMap<>();

        OneOrigin(FigureKey key, Source source, List<StoredClaim> claims) {
            this.key = key;
            this.source = source;
            this.basis = claims.getFirst().claim().basis();
            this.form = claims.getFirst().claim().form();
            claims.forEach(c ->
                    byPlace.putIfAbsent(List.of(c.claim().indicator(), c.claim().unit()), c));
        }

        List<SumBeside> sums() {
            List<SumBeside> sums = new ArrayList<>();
            levels(key.indicator()).flatMap(parts -> sum(Kind.LEVELS, parts)).ifPresent(sums::add);
            Set<String> breakdowns = catalogue.parts(key.indicator()).stream()
                    .filter(Indicator::exhaustive)
                    .map(i -> String.valueOf(i.breakdown()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String breakdown : breakdowns) {
                List<Indicator> parts = catalogue.parts(key.indicator(), breakdown, form);
                all(parts, p -> at(p.code(), key.unit()).map(List::of))
                        .flatMap(found -> sum(Kind.PARTS, found))
                        .or(() -> all(parts, p -> levels(p.code())).flatMap(f -> sum(Kind.PARTS_AND_LEVELS, f)))
                        .ifPresent(sums::add);
            }
            return sums;
        }

        private Optional<StoredClaim> at(String indicator, String unit) {
            return Optional.ofNullable(byPlace.get(List.of(indicator, unit)));
        }

        /** What this origin says of every part of a partition on its basis; empty where one is missing. */
        private Optional<List<StoredClaim>> levels(String indicator) {
            return partitions(key).stream()
                    .filter(p -> p.basis().equals(basis.name()))
                    .map(p -> all(p.parts(), unit -> at(indicator, unit).map(List::of)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private <T> Optional<List<StoredClaim>> all(List<T> parts, Function<T, Optional<List<StoredClaim>>> claims) {
            List<StoredClaim> found = new ArrayList<>();
            for (T part : parts) {
                Optional<List<StoredClaim>> of = claims.apply(part);
                if (of.isEmpty()) {
                    return Optional.empty();
                }
                found.addAll(of.get());
            }
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        }

        private Optional<SumBeside> sum(Kind kind, List<StoredClaim> parts) {
            Indicator indicator = catalogue.indicator(key.indicator()).orElseThrow();
            List<Claim> numbers = parts.stream()
                    .map(StoredClaim::claim)
                    .filter(c -> c.amount() != null)
                    .toList();
            if (numbers.isEmpty() || indicator.isRate()) {
                return Optional.empty();
            }
            BigDecimal amount = numbers.stream()
                    .map(c -> Optional.ofNullable(c.amount()).orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Qualifier> rounded = numbers.stream()
                    .map(Claim::qualifier)
                    .filter(q -> q != Qualifier.EXACT)
                    .distinct()
                    .toList();
            Qualifier qualifier = switch (rounded.size()) {
                case 0 -> Qualifier.EXACT;
                case 1 -> rounded.getFirst();
                default -> Qualifier.ABOUT;
            };
            return Optional.of(new SumBeside(kind, amount, qualifier, basis, source, parts));
        }
    }
}
