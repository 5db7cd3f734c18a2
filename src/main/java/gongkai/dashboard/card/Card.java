package gongkai.dashboard.card;

import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    public Card with(Goal one) {
        return new Card(indicator, latest, absence, newer, change, other, one, course, courseFrom, breaks, beside);
    }
}
