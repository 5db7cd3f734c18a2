package gongkai.dashboard.card;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Scope;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Reports;
import gongkai.planning.Target;
import gongkai.planning.TargetStatus;
import gongkai.planning.Targets;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the metric cards of every view out of figures that were read already. */
@Component
public class Cards {

    private final Catalogue catalogue;

    Cards(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param years whole years of the unit, of any year and indicator: what is compared with may lie before the chosen ones
     * @param last the latest figure of any span within the chosen years, of any indicator
     * @param targets of any unit and year, of any indicator
     * @param reports of the chosen unit
     * @param others figures of the unit that is compared with, of any span, year and indicator
     */
    public Card of(
            String code,
            Scope scope,
            List<Figure> years,
            List<Figure> last,
            List<Figure> others,
            List<Levels> levels,
            List<Target> targets,
            Reports reports) {
        Card card = card(
                code,
                scope,
                ofIndicator(years, code),
                ofIndicator(last, code),
                ofIndicator(others, code),
                levels,
                reports);
        Figure latest = card.latest();
        return latest == null
                ? card
                : goal(latest, card.newer(), scope, years, last, targets)
                        .map(card::with)
                        .orElse(card);
    }

    /** A target is held against the figure of its year: that of the last chosen one, not of whichever year has a figure. */
    private Optional<Goal> goal(
            Figure latest,
            @Nullable Figure newer,
            Scope scope,
            List<Figure> years,
            List<Figure> last,
            List<Target> targets) {
        Optional<Figure> judged = Stream.of(latest, newer)
                .filter(f -> f != null && f.period().to().getYear() == scope.to())
                .map(Objects::requireNonNull)
                .findFirst();
        Optional<Target> holding = Targets.holding(targets, latest.indicator(), latest.unit(), scope.to());
        if (judged.isEmpty()) {
            int year = latest.period().to().getYear();
            Optional<Target> own = Targets.holding(targets, latest.indicator(), latest.unit(), year)
                    .filter(target -> target.key().forYear() == year);
            return own.map(target -> judged(target, latest, years, last))
                    .or(() -> holding.map(
                            target -> new Goal(target, TargetStatus.NO_FIGURE, Period.ofYear(scope.to()), false)));
        }
        return holding.map(target -> judged(target, judged.get(), years, last));
    }

    private Goal judged(Target target, Figure figure, List<Figure> years, List<Figure> last) {
        Indicator indicator = catalogue.indicator(figure.indicator()).orElse(null);
        return new Goal(target, TargetStatus.of(figure, target, indicator), figure.period(), few(figure, years, last));
    }

    private boolean few(Figure rate, List<Figure> years, List<Figure> last) {
        String denominator = catalogue
                .indicator(rate.indicator())
                .map(Indicator::denominator)
                .orElse(null);
        return denominator != null
                && Stream.concat(years.stream(), last.stream())
                        .filter(f -> f.indicator().equals(denominator)
                                && f.period().equals(rate.period())
                                && f.aspect().equals(rate.aspect()))
                        .map(Figure::amount)
                        .anyMatch(cases -> cases != null && Indicator.isFew(cases));
    }

    /** Of which years the card of an indicator needs the levels: of its figure's, of all where it has no figure. */
    public static List<Integer> yearsBeside(String code, Scope scope, List<Figure> years, List<Figure> last) {
        Figure latest = newestYear(ofIndicator(years, code), scope)
                .or(() -> ofIndicator(last, code).stream().findFirst())
                .orElse(null);
        if (latest == null) {
            return IntStream.rangeClosed(scope.from(), scope.to()).boxed().toList();
        }
        return latest.period().isYear() ? List.of(latest.period().from().getYear()) : List.of();
    }

    private static Optional<Figure> newestYear(List<Figure> years, Scope scope) {
        return years.stream()
                .filter(f -> f.period().isYear() && inYears(f, scope))
                .max(Comparator.comparing(Figure::period));
    }

    private static List<Figure> ofIndicator(List<Figure> figures, String indicator) {
        return figures.stream().filter(f -> f.indicator().equals(indicator)).toList();
    }

    private Card card(
            String code,
            Scope scope,
            List<Figure> years,
            List<Figure> last,
            List<Figure> others,
            List<Levels> levels,
            Reports reports) {
        Optional<Figure> year = newestYear(years, scope);
        Optional<Figure> end = last.stream().findFirst();
        Figure latest = year.or(() -> end).orElse(null);
        Figure newer = year.isPresent()
                ? end.filter(f -> f.period().to().isAfter(year.get().period().to()))
                        .orElse(null)
                : null;
        List<@Nullable Figure> stated = new ArrayList<>();
        for (int y = scope.from(); y <= scope.to(); y++) {
            Period period = Period.ofYear(y);
            stated.add(years.stream()
                    .filter(f -> f.period().equals(period))
                    .findFirst()
                    .orElse(null));
        }
        int first = 0;
        while (first < stated.size() && amount(stated.get(first)) == null) {
            first++;
        }
        List<@Nullable Figure> line = stated.subList(first, stated.size());
        int courseFrom = scope.from() + first;
        if (latest == null) {
            Optional<Period> newest = levels.stream()
                    .filter(l -> l.indicator().equals(code))
                    .map(Levels::period)
                    .max(Comparator.naturalOrder());
            List<Levels> only = levels.stream()
                    .filter(l -> l.indicator().equals(code) && l.period().equals(newest.orElse(null)))
                    .toList();
            return new Card(
                    code,
                    null,
                    reports.absence(scope.unit(), scope.from(), scope.to()),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    courseFrom,
                    List.of(),
                    only);
        }
        BigDecimal amount = latest.amount();
        List<Levels> beside = levels.stream()
                .filter(l -> l.indicator().equals(code) && l.period().equals(latest.period()))
                .filter(l -> l.sum() != null && (amount == null || l.contradicts(latest)))
                .toList();
        return new Card(
                code,
                latest,
                null,
                newer,
                Change.of(latest, years, scope.compare(), catalogue),
                others.stream()
                        .filter(f ->
                                f.period().equals(latest.period()) && f.aspect().equals(latest.aspect()))
                        .findFirst()
                        .orElse(null),
                null,
                amounts(line),
                courseFrom,
                FormBreaks.in(line, catalogue).stream().map(FormBreaks.At::at).toList(),
                beside);
    }

    private static List<@Nullable BigDecimal> amounts(List<@Nullable Figure> line) {
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        line.forEach(figure -> amounts.add(amount(figure)));
        return amounts;
    }

    private static @Nullable BigDecimal amount(@Nullable Figure figure) {
        return figure == null ? null : figure.amount();
    }

    private static boolean inYears(Figure figure, Scope scope) {
        YearMonth from = figure.period().from();
        return from.getYear() >= scope.from() && figure.period().to().getYear() <= scope.to();
    }
}
