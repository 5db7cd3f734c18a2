package gongkai.reading.metadata;

import gongkai.reading.text.Normalised;
import java.util.List;

/** What a document reports on, by its title: only documents of one kind can be editions of one another. */
public enum ReportKind {
    /** The annual report on open-government work. */
    ANNUAL,
    /** The annual statement of a website (政府网站工作年度报表). */
    WEBSITE,
    /** A notice or bulletin on some months or on a hotline. */
    BULLETIN;

    private static final List<String> PARTS_OF_A_YEAR = List.of("通报", "季度", "半年", "月");

    public static ReportKind of(String title) {
        String read = Normalised.of(title).text();
        if (PARTS_OF_A_YEAR.stream().anyMatch(read::contains)) {
            return BULLETIN;
        }
        if (read.contains("公开")) {
            return ANNUAL;
        }
        return read.contains("网站") ? WEBSITE : BULLETIN;
    }
}
