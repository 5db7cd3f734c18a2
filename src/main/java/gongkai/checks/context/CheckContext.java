package gongkai.checks.context;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Partition;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one source says, for rules to look things up in, and what is known beside it from others.
 *
 * <p>A number that the source does not state itself may follow from those it states: from the levels of a partition, or
 * from the parts of an exhaustive breakdown. Such sums serve comparison only and are never a figure.
 */
public final class CheckContext {

    private final List<Claim> claims;
    private final SourceFacts source;
    private final Catalogue catalogue;
    private final Map<ClaimKey, Map<Basis, List<Integer>>> byKey = new LinkedHashMap<>();
    private final Map<FigureKey, Figure> known;

    public CheckContext(List<Claim> claims, SourceFacts source, Catalogue catalogue, Collection<Figure> known) {
        this.claims = List.copyOf(claims);
        this.source = source;
        this.catalogue = catalogue;
        this.known = known.stream()
                .filter(f -> f.amount() != null)
                .filter(f -> f.sourceId() != null && !f.sourceId().equals(source.sourceId()))
                .collect(Collectors.toMap(Figure::key, Function.identity(), (first, second) -> first));
        for (int i = 0; i < claims.size(); i++) {
            byKey.computeIfAbsent(ClaimKey.of(claims.get(i)), k -> new EnumMap<>(Basis.class))
                    .computeIfAbsent(claims.get(i).basis(), b -> new ArrayList<>())
                    .add(i);
        }
    }

    public List<Claim> claims() {
        return claims;
    }

    public SourceFacts source() {
        return source;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Everything the source speaks of, in its order. */
    public Set<ClaimKey> keys() {
        return byKey.keySet();
    }

    /** Indexes of the claims that state a key in a basis. */
    public List<Integer> stating(ClaimKey key, Basis basis) {
        return byKey.getOrDefault(key, Map.of()).getOrDefault(basis, List.of());
    }

    /** Indexes of the claims that state a key. */
    public List<Integer> stating(ClaimKey key) {
        return byKey.getOrDefault(key, Map.of()).values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    public boolean isRate(String indicator) {
        return Indicator.isShare(indicator)
                || catalogue.indicator(indicator).map(Indicator::isRate).orElse(false);
    }

    /** The form that the claims of a key follow, or the source does; where that is none we know, the one of the year. */
    public String form(ClaimKey key) {
        return stating(key).stream()
                .findFirst()
                .or(() -> claims.isEmpty() ? Optional.empty() : Optional.of(0))
                .map(i -> claims.get(i).form())
                .filter(form -> catalogue.form(form).isPresent())
                .orElseGet(() ->
                        catalogue.formOfYear(key.period().from().getYear()).code());
    }

    /** The first claim of a key with a number, else the first with / or blank. */
    public Optional<Amount> stated(ClaimKey key, Basis basis) {
        List<Integer> stating = stating(key, basis);
        return stating.stream()
                .filter(i -> claims.get(i).amount() != null)
                .findFirst()
                .or(() -> stating.stream().findFirst())
                .map(i -> Amount.of(claims.get(i), i, isRate(key.indicator())));
    }

    /** As stated, else as it follows from the levels of a partition, else from the parts of an exhaustive breakdown. */
    public Optional<Amount> derived(ClaimKey key, Basis basis) {
        return stated(key, basis)
                .or(() -> isRate(key.indicator()) ? Optional.empty() : ofLevels(key, basis))
                .or(() -> isRate(key.indicator()) ? Optional.empty() : ofParts(key, basis));
    }

    /** In one basis, or where that says nothing, in the other. */
    public Optional<Amount> derivedAnywhere(ClaimKey key, Basis first) {
        return derived(key, first).or(() -> derived(key, first == Basis.TABLE ? Basis.NARRATIVE : Basis.TABLE));
    }

    /** The sum over the first partition of that basis whose parts all have a number in it. */
    public Optional<Amount> ofLevels(ClaimKey key, Basis basis) {
        return partitions(key.unit()).stream()
                .filter(p -> p.basis().equals(basis.name()))
                .map(p -> all(p.parts(), part -> derived(key.withUnit(part), basis)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Amount> ofParts(ClaimKey key, Basis basis) {
        return exhaustiveBreakdowns(key.indicator(), form(key)).values().stream()
                .map(parts -> all(parts, part -> derived(key.withIndicator(part), basis)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Amount> all(List<String> parts, Function<String, Optional<Amount>> amountOf) {
        List<Amount> amounts =
                parts.stream().map(amountOf).flatMap(Optional::stream).toList();
        return amounts.isEmpty() || amounts.size() < parts.size() ? Optional.empty() : Optional.of(Amount.sum(amounts));
    }

    public List<Partition> partitions(String whole) {
        return catalogue.partitions().stream()
                .filter(p -> p.whole().equals(whole))
                .toList();
    }

    /** By breakdown, the codes of the parts that sum to a whole in a form. */
    public Map<String, List<String>> exhaustiveBreakdowns(String whole, String form) {
        return breakdowns(whole, form, true);
    }

    /** By breakdown, the codes of the parts that divide a whole in a form, exhaustively or not. */
    public Map<String, List<String>> breakdowns(String whole, String form, boolean exhaustive) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Indicator part : catalogue.parts(whole)) {
            String breakdown = part.breakdown();
            if (breakdown != null && part.exhaustive() == exhaustive && catalogue.standsIn(part.code(), form)) {
                codes.computeIfAbsent(breakdown, b -> new ArrayList<>()).add(part.code());
            }
        }
        return codes;
    }

    /**
     * The unit that takes another's place where two partitions of a whole differ in one part only: 区直单位和乡街 against
     * 乡街.
     */
    public Optional<String> counterpart(String unit) {
        for (Partition own : catalogue.partitions()) {
            if (!own.parts().contains(unit)) {
                continue;
            }
            for (Partition other : partitions(own.whole())) {
                List<String> onlyOwn = without(own.parts(), other.parts());
                List<String> onlyOther = without(other.parts(), own.parts());
                if (onlyOwn.equals(List.of(unit)) && onlyOther.size() == 1) {
                    return Optional.of(onlyOther.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> without(List<String> parts, List<String> others) {
        return parts.stream().filter(p -> !others.contains(p)).toList();
    }

    /** The accepted figure of another source. */
    public Optional<Figure> known(ClaimKey key) {
        return Optional.ofNullable(
                known.get(new FigureKey(source.region(), key.indicator(), key.aspect(), key.unit(), key.period())));
    }

    public Optional<Amount> knownAmount(ClaimKey key) {
        return known(key).flatMap(f -> {
            BigDecimal amount = f.amount();
            return amount == null ? Optional.empty() : Optional.of(Amount.of(f, amount, isRate(key.indicator())));
        });
    }

    /** The base a rate is measured on: numerator and denominator, empty where the catalogue knows none. */
    public Optional<Base> baseOf(String rate) {
        if (Indicator.isShare(rate)) {
            String part = Indicator.sharedPart(rate);
            return catalogue.indicator(part).map(Indicator::partOf).map(whole -> new Base(part, whole));
        }
        return catalogue.indicator(rate).flatMap(i -> {
            String numerator = i.numerator();
            String denominator = i.denominator();
            return numerator == null || denominator == null
                    ? Optional.empty()
                    : Optional.of(new Base(numerator, denominator));
        });
    }

    /** Codes of a rate's numerator and denominator. */
    public record Base(String numerator, String denominator) {}

    /** Claims grouped by what a function says of them, in the source's order. */
    public <G> Map<G, List<Integer>> group(java.util.function.Predicate<Claim> which, Function<Claim, G> by) {
        Map<G, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (which.test(claims.get(i))) {
                groups.computeIfAbsent(by.apply(claims.get(i)), g -> new ArrayList<>())
                        .add(i);
            }
        }
        return new LinkedHashMap<>(groups);
    }
}
