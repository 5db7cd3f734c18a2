package gongkai.dashboard;

import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.checks.FindingBoard;
import gongkai.checks.StoredFinding;
import gongkai.ledger.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything 总览 shows, as raw numbers.
 *
 * @param reports of the chosen unit and the one it is compared with
 */
public record Overview(List<Group> groups, Quality quality, Attention attention, Reports reports) {

    /** @param name the text key's last part, such as {@code disclosure} */
    public record Group(String name, List<Card> cards) {}

    /**
     * One indicator at a glance.
     *
     * @param latest the latest whole year within the chosen years, or, where there is none, the latest of any span; null
     *     where there is nothing
     * @param absence why there is nothing in the chosen years; null where there is something
     * @param newer a part of a year that ends later than {@code latest}; null where there is none
     * @param course one value per year from {@code courseFrom} on, null where the year has none
     * @param breaks indexes in {@code course} before which another form counts otherwise
     * @param other the same of the unit that is compared with, in the very period of {@code latest}; null for none
     * @param goal the target of the last chosen year or, where that year has none, of the year of {@code latest}; null for
     *     none
     * @param beside how sources divide the region, where that differs from the latest figure or there is none
     */
    public record Card(
            String indicator,
            @Nullable Figure latest,
            @Nullable Absence absence,
            @Nullable Figure newer,
            @Nullable Change change,
            @Nullable Figure other,
            @Nullable Goal goal,
            List<@Nullable BigDecimal> course,
            int courseFrom,
            List<Integer> breaks,
            List<Levels> beside) {

        Card with(Goal one) {
            return new Card(indicator, latest, absence, newer, change, other, one, course, courseFrom, breaks, beside);
        }
    }

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
     * A target, held against the figure of the year it is of.
     *
     * @param period of the figure it was held against; the whole year where there is no figure
     * @param few whether the figure is a rate over fewer than {@link Change#FEW} cases: then its status has no colour
     */
    public record Goal(Target target, TargetStatus status, Period period, boolean few) {}

    /**
     * @param disputed how many keys of the chosen years an open contradiction names
     * @param pending how many documents wait for review
     * @param sources how many documents and citations stand behind the figures
     * @param checked whether the figures were checked as they were accepted; synthetic ones are not, so that nothing found
     *     in them says nothing
     */
    public record Quality(int disputed, int pending, int sources, boolean checked) {}
}
