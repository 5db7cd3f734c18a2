package gongkai.checks;

import gongkai.testing.TestLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The findings of a region that stand, whatever was decided about them, in the order of the list. */
public final class StandingFindings {

    private static final FindingFilter EVERY = new FindingFilter("", null, null, "", 0, 9999, "", null);

    private StandingFindings() {}

    public static List<StoredFinding> of(FindingBoard board, String region) {
        return board.page(region, EVERY, LocalDate.EPOCH, 0, Integer.MAX_VALUE);
    }

    public static List<StoredFinding> of(TestLedger on, String region) {
        return of(on.service(FindingBoard.class), region);
    }

    public static List<StoredFinding> of(FindingBoard board, String region, Predicate<StoredFinding> wanted) {
        return of(board, region).stream().filter(wanted).toList();
    }
}
