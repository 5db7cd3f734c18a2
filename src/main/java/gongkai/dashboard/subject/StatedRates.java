package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rates that sources state, each beside the numbers it is made of.
 *
 * @param newest the newest of each rate, unit and issuer, a whole year before what is shorter
 * @param others all others, the newest first
 */
public record StatedRates(List<Rate> newest, List<Rate> others) {

    /**
     * @param numerator and {@code denominator}: null where they are not stated for the same unit, period and issuer
     */
    public record Rate(
            Figure figure,
            @Nullable Figure numerator,
            @Nullable Figure denominator) {

        /** Whether it stands on too few cases to say much. */
        public boolean isOfFew() {
            BigDecimal cases = denominator == null ? null : denominator.amount();
            return cases != null && Indicator.isFew(cases);
        }
    }

    /** @param figures of the rates and of what they are made of */
    public static StatedRates of(Subject.Rates panel, List<Figure> figures, Catalogue catalogue) {
        List<Figure> stated = figures.stream()
                .filter(f -> panel.rates().contains(f.indicator()))
                .sorted(Comparator.comparing(Figure::period)
                        .reversed()
                        .thenComparing(f -> panel.rates().indexOf(f.indicator())))
                .toList();
        Map<List<String>, Figure> newest = new LinkedHashMap<>();
        stated.stream()
                .sorted(Comparator.comparing((Figure f) -> !f.period().isYear()))
                .forEach(f -> newest.putIfAbsent(List.of(f.indicator(), f.aspect(), f.unit()), f));
        HashSet<Figure> told = new HashSet<>(newest.values());
        Map<FigureKey, Figure> byKey = figures.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        return new StatedRates(
                newest.values().stream().map(f -> rate(f, byKey, catalogue)).toList(),
                stated.stream()
                        .filter(f -> !told.contains(f))
                        .map(f -> rate(f, byKey, catalogue))
                        .toList());
    }

    private static Rate rate(Figure figure, Map<FigureKey, Figure> byKey, Catalogue catalogue) {
        Optional<Indicator> rate = catalogue.indicator(figure.indicator());
        return new Rate(
                figure,
                base(figure, rate.map(Indicator::numerator).orElse(null), byKey),
                base(figure, rate.map(Indicator::denominator).orElse(null), byKey));
    }

    private static @Nullable Figure base(Figure rate, @Nullable String indicator, Map<FigureKey, Figure> byKey) {
        return indicator == null
                ? null
                : byKey.get(new FigureKey(rate.region(), indicator, rate.aspect(), rate.unit(), rate.period()));
    }
}
