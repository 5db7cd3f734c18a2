package gongkai.dashboard;

import gongkai.catalogue.Period;
import gongkai.ledger.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything 主动公开 shows, as raw numbers.
 *
 * @param years the axis: every year from the first to the last that has a number, gaps included
 * @param byYear one line per indicator
 * @param partYears figures of other spans, which never stand on the axis of years
 * @param levels how each source divides the total, newest year first
 * @param categories the parts by category of each level, of the newest year that has any
 * @param electronic the share stated and the share computed, by level
 * @param columns the website's items by origin and by column, of the years that have any
 * @param units the latest figure of every single unit that has one
 */
public record Disclosure(
        List<Integer> years,
        List<Line> byYear,
        List<Figure> partYears,
        List<Levels> levels,
        List<Figure> categories,
        List<ElectronicShare> electronic,
        List<Figure> columns,
        List<Figure> units) {

    /** One figure per year of the axis, null where there is none. */
    public record Line(String indicator, List<@Nullable Figure> figures) {}

    /**
     * @param stated the claim of the share itself; null where none is made
     * @param part and {@code whole}: the table's numbers; null where it has none
     * @param computed part of whole in per cent, two decimals; may exceed 100 where the source contradicts itself
     */
    public record ElectronicShare(
            String unit,
            Period period,
            @Nullable LevelClaim stated,
            @Nullable LevelClaim part,
            @Nullable LevelClaim whole,
            @Nullable BigDecimal computed) {}
}
