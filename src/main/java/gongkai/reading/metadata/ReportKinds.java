package gongkai.reading.metadata;

import gongkai.ledger.model.ReportKind;
import gongkai.ledger.model.Source;
import gongkai.reading.text.Normalised;
import java.util.List;

/** What a document reports on, by its title. */
public final class ReportKinds {

    private static final List<String> PARTS_OF_A_YEAR = List.of("通报", "季度", "半年", "月");

    private ReportKinds() {}

    public static ReportKind of(String title) {
        String read = Normalised.of(title).text();
        if (PARTS_OF_A_YEAR.stream().anyMatch(read::contains)) {
            return ReportKind.BULLETIN;
        }
        if (read.contains("公开")) {
            return ReportKind.ANNUAL;
        }
        return read.contains("网站") ? ReportKind.WEBSITE : ReportKind.BULLETIN;
    }

    /** What was read of a document when it came in; of one that came before that was kept, what its title says. */
    public static ReportKind of(Source source) {
        ReportKind kept = source.reports();
        return kept == null ? of(source.title()) : kept;
    }
}
