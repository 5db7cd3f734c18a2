package gongkai.dashboard.subject;

import gongkai.catalogue.Catalogue;
import gongkai.checks.rules.Relation;
import gongkai.ledger.model.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came in from last year, came new, was settled and goes on in one year, and whether that balances: by the very
 * relations that the checks hold reports against ({@code checks/relations.csv}).
 *
 * @param rest by how much more came in than was settled and carried on; null unless the balance is CLOSES or DIFFERS
 * @param carriedBefore what the year before carried on, where that is not what this year says came in; else null
 */
public record CarryOverYear(
        int year,
        @Nullable Figure in,
        @Nullable Figure received,
        @Nullable Figure settled,
        @Nullable Figure out,
        Balance balance,
        @Nullable BigDecimal rest,
        @Nullable Figure carriedBefore) {

    /** Whether what came in is what was settled and goes on. */
    public enum Balance {
        CLOSES,
        DIFFERS,
        /** A number is missing. */
        NOT_CHECKABLE,
        /** The form of that year has no such relation. */
        NO_RELATION
    }

    private static final List<Relation> RELATIONS = Relation.shipped();

    /** The newest first; a year with neither end of the flow is left out. */
    public static List<CarryOverYear> of(Subject.CarryOver flow, SubjectData data, Catalogue catalogue) {
        List<CarryOverYear> years = new ArrayList<>();
        for (int year : data.years(List.of(flow.carriedIn(), flow.carriedOut())).reversed()) {
            Figure in = yearly(data, flow.carriedIn(), year);
            Figure out = yearly(data, flow.carriedOut(), year);
            if (in != null || out != null) {
                Figure usual = yearly(data, flow.settled(), year);
                String settled = usual == null ? flow.settledElse() : flow.settled();
                years.add(of(flow, settled, year, data, catalogue));
            }
        }
        return years;
    }

    private static CarryOverYear of(
            Subject.CarryOver flow, String settled, int year, SubjectData data, Catalogue catalogue) {
        Map<String, Figure> figures = new TreeMap<>();
        Stream.of(flow.carriedIn(), flow.received(), settled, flow.carriedOut())
                .forEach(code -> Optional.ofNullable(yearly(data, code, year)).ifPresent(f -> figures.put(code, f)));
        String form = figures.values().stream()
                .map(Figure::form)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseGet(() -> catalogue.formOfYear(year).code());
        Optional<Relation> flowing =
                relation("carry-over", Set.of(flow.carriedIn(), flow.received(), settled, flow.carriedOut()));
        Optional<BigDecimal> rest = flowing.flatMap(one -> one.difference(term -> amount(data, term, year)));
        Figure before = yearly(data, flow.carriedOut(), year - 1);
        boolean gap = relation("year-carry", Set.of(flow.carriedIn(), flow.carriedOut()))
                .flatMap(one -> one.difference(term -> amount(data, term, year)))
                .filter(difference -> difference.signum() != 0)
                .isPresent();
        Balance balance = rest.isEmpty()
                ? Balance.NOT_CHECKABLE
                : !flowing.get().holdsFor(form)
                        ? Balance.NO_RELATION
                        : rest.get().signum() == 0 ? Balance.CLOSES : Balance.DIFFERS;
        return new CarryOverYear(
                year,
                figures.get(flow.carriedIn()),
                figures.get(flow.received()),
                figures.get(settled),
                figures.get(flow.carriedOut()),
                balance,
                balance == Balance.CLOSES || balance == Balance.DIFFERS ? rest.get() : null,
                gap ? before : null);
    }

    private static Optional<Relation> relation(String rule, Set<String> indicators) {
        return RELATIONS.stream()
                .filter(one -> one.rule().equals(rule) && one.indicators().equals(indicators))
                .findFirst();
    }

    private static @Nullable BigDecimal amount(SubjectData data, Relation.Term term, int year) {
        Figure figure = yearly(data, term.indicator(), year + term.years());
        return figure == null ? null : figure.amount();
    }

    private static @Nullable Figure yearly(SubjectData data, String indicator, int year) {
        return data.along(List.of(year), indicator, "").getFirst();
    }
}
