package gongkai.dashboard.overview;

import gongkai.catalogue.Unit;
import gongkai.checks.FindingBoard;
import gongkai.checks.StoredFinding;
import gongkai.dashboard.card.Card;
import gongkai.ledger.query.Reports;
import java.util.List;

/**
 * Everything 总览 shows, as raw numbers.
 *
 * @param reports of the chosen unit and the one it is compared with
 */
public record Overview(List<Group> groups, Quality quality, Attention attention, Reports reports) {

    /** @param name the text key's last part, such as {@code disclosure} */
    public record Group(String name, List<Card> cards) {}

    /**
     * What has to be done, and whose it is.
     *
     * @param open of the open findings about the chosen unit and years: how many of which kind, overdue, nobody's
     * @param first the most pressing of them
     * @param year the year that the silent units are of: the last chosen one
     * @param expected the single units of the chosen region, list or unit that existed in that year
     * @param silent those of them that no document was received of and no figure is of
     */
    public record Attention(
            FindingBoard.Counts open, List<StoredFinding> first, int year, List<Unit> expected, List<Unit> silent) {}

    /**
     * @param disputed how many keys of the chosen years an open contradiction names
     * @param pending how many documents wait for review
     * @param sources how many documents and citations stand behind the figures
     * @param checked whether the figures were checked as they were accepted; synthetic ones are not, so that nothing found
     *     in them says nothing
     */
    public record Quality(int disputed, int pending, int sources, boolean checked) {}
}
