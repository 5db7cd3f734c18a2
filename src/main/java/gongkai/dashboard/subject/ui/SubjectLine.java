package gongkai.dashboard.subject.ui;

import gongkai.ledger.model.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One figure of a unit per place on the axis, null where there is none. */
record SubjectLine(String name, String unit, List<@Nullable Figure> figures) {

    /** The lines of those codes that have any figure. */
    static List<SubjectLine> stated(List<String> codes, Function<String, SubjectLine> line) {
        return codes.stream().map(line).filter(SubjectLine::isStated).toList();
    }

    /** The same line, told from another unit's. */
    SubjectLine named(String unitName) {
        return new SubjectLine(unitName + " · " + name, unit, figures);
    }

    boolean isStated() {
        return figures.stream().anyMatch(Objects::nonNull);
    }

    /** How many places hold a number. */
    long amounts() {
        return figures.stream().filter(f -> f != null && f.amount() != null).count();
    }

    /** The last number; zero where there is none. */
    BigDecimal newest() {
        return figures.reversed().stream()
                .filter(Objects::nonNull)
                .map(Figure::amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
