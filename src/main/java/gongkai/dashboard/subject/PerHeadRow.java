package gongkai.dashboard.subject;

import gongkai.ledger.model.Figure;
import java.util.ArrayList;
import java.util.List;

/** The work of a year, who did it, and the one by the other. */
public record PerHeadRow(int year, Figure work, Figure staff, FigureQuotient quotient) {

    /** The newest year first; only years that state both numbers. */
    public static List<PerHeadRow> of(Subject.PerHead panel, SubjectData data) {
        List<PerHeadRow> rows = new ArrayList<>();
        for (int year : data.years(List.of(panel.denominator())).reversed()) {
            Figure staff = data.along(List.of(year), panel.denominator(), "").getFirst();
            for (String code : panel.numerators()) {
                Figure work = data.along(List.of(year), code, "").getFirst();
                if (staff != null && work != null) {
                    rows.add(new PerHeadRow(year, work, staff, FigureQuotient.of(work, staff)));
                }
            }
        }
        return rows;
    }
}
