package gongkai.dashboard.subject.ui;

import gongkai.dashboard.card.Change;
import gongkai.dashboard.subject.Quotients;
import gongkai.dashboard.subject.Subject;
import gongkai.dashboard.subject.SubjectData;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.ui.FigureText;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quotient of two figures of one year, computed only where both are undisputed and exact and there are enough cases. */
final class QuotientPanel {

    private final SubjectData data;
    private final FigurePoints points;
    private final FigureText text;

    QuotientPanel(SubjectData data, FigurePoints points, FigureText text) {
        this.data = data;
        this.points = points;
        this.text = text;
    }

    /** Fills the rows, the newest year first; empty where no year has both numbers. */
    Optional<DataTable> fill(Subject.PerHead panel, DataTable table) {
        List<Integer> years = data.years(List.of(panel.denominator()));
        boolean any = false;
        for (int year : years.reversed()) {
            @Nullable Figure staff = yearly(panel.denominator(), year);
            for (String code : panel.numerators()) {
                @Nullable Figure work = yearly(code, year);
                if (staff == null || work == null) {
                    continue;
                }
                any = true;
                table.row(TableCell.of(String.valueOf(year), Sheet.Cell.year(year)))
                        .cell(text.indicator(code))
                        .cell(points.cell(work))
                        .cell(points.cell(staff))
                        .cell(quotient(work, staff));
            }
        }
        return any ? Optional.of(table) : Optional.empty();
    }

    /** Why each of the quotients says anything. */
    List<String> reasons(Subject.PerHead panel) {
        return Quotients.over(panel.denominator()).stream()
                .map(q -> text.say(
                        "per.why",
                        text.indicator(q.numerator()),
                        text.indicator(q.denominator()),
                        text.either(q.zh(), q.en())))
                .toList();
    }

    private @Nullable Figure yearly(String indicator, int year) {
        return data.along(List.of(year), indicator, "").getFirst();
    }

    private TableCell quotient(Figure work, Figure staff) {
        BigDecimal number = work.amount();
        BigDecimal people = staff.amount();
        if (work.disputed() || staff.disputed()) {
            return absent("per.disputed");
        }
        if (number == null || people == null || people.signum() == 0) {
            return absent("per.no-number");
        }
        if (work.qualifier() != Qualifier.EXACT || staff.qualifier() != Qualifier.EXACT) {
            return absent("per.rounded");
        }
        if (number.compareTo(BigDecimal.valueOf(Change.FEW)) < 0) {
            return absent("per.few");
        }
        BigDecimal result = number.divide(people, 1, RoundingMode.HALF_UP);
        return TableCell.of(text.numbers().full(result), Sheet.Cell.number(result));
    }

    private TableCell absent(String key) {
        return TableCell.absent(text.say(key));
    }
}
