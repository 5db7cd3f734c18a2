package gongkai.dashboard.subject;

import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Reports;
import java.util.List;

/** What a subject's view has read, for tests of what it makes of its figures. */
final class SampleSubject {

    private SampleSubject() {}

    /** Figures of the district in the years 2010 to 2024. */
    static SubjectData of(Figure... figures) {
        return of(List.of(figures), List.of());
    }

    /** @param units the latest of each single unit */
    static SubjectData of(List<Figure> figures, List<Figure> units) {
        return new SubjectData(
                Subjects.APPLICATION,
                List.of(),
                figures,
                List.of(),
                List.of(),
                List.of(),
                units,
                Reports.NONE,
                2010,
                2024);
    }
}
