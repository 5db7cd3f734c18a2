package gongkai.dashboard;

import gongkai.catalogue.Unit;
import gongkai.checks.FindingBoard;
import gongkai.checks.StoredFinding;
import gongkai.ledger.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything 总览 shows, as raw numbers. */
public record Overview(List<Group> groups, Quality quality, Attention attention) {

    /** @param name the text key's last part, such as {@code disclosure} */
    public record Group(String name, List<Card> cards) {}

    /**
     * One indicator at a glance.
     *
     * @param latest the latest whole year within the chosen years, or, where there is none, the latest of any span; null
     *     where there is nothing
     * @param newer a part of a year that ends later than {@code latest}; null where there is none
     * @param course one value per year from {@code courseFrom} on, null where the year has none
     * @param breaks indexes in {@code course} before which another form counts otherwise
     * @param other the same of the unit that is compared with, in the very period of {@code latest}; null for none
     * @param goal the target that holds for {@code latest}; null for none
     * @param beside how sources divide the region, where that differs from the latest figure or there is none
     */
    public record Card(
            String indicator,
            @Nullable Figure latest,
            @Nullable Figure newer,
            @Nullable Change change,
            @Nullable Figure other,
            @Nullable Goal goal,
            List<@Nullable BigDecimal> course,
            int courseFrom,
            List<Integer> breaks,
            List<Levels> beside) {

        Card with(Goal one) {
            return new Card(indicator, latest, newer, change, other, one, course, courseFrom, breaks, beside);
        }
    }

    /**
     * What has to be done, and whose it is.
     *
     * @param open of the open findings about the chosen unit and years: how many of which kind, overdue, nobody's
     * @param first the most pressing of them
     * @param year the year that the silent units are of: the last chosen one
     * @param expected the single units that existed in that year; empty unless a whole region is chosen
     * @param silent those of them that no figure of that year is of
     */
    public record Attention(
            FindingBoard.Counts open, List<StoredFinding> first, int year, List<Unit> expected, List<Unit> silent) {}

    /**
     * @param few whether the figure is a rate over fewer than {@link Change#FEW} cases: then its status has no colour
     */
    public record Goal(Target target, TargetStatus status, boolean few) {}

    /**
     * @param disputed how many keys of the chosen years an open contradiction names
     * @param pending how many documents wait for review
     * @param sources how many documents and citations stand behind the region's figures
     */
    public record Quality(int disputed, int pending, int sources) {}
}
