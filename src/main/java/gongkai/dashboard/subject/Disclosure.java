package gongkai.dashboard.subject;

import gongkai.catalogue.Period;
import gongkai.dashboard.level.LevelClaim;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything 主动公开 shows, as raw numbers.
 *
 * @param subject what it shows as every subject does
 * @param levels how each source divides the total, newest year first
 * @param categories the parts by category of each level, of the newest year that has any
 * @param electronic the share stated and the share computed, by level
 * @param sites how many units have a site of their own, by group, newest first
 */
public record Disclosure(
        SubjectData subject,
        List<Levels> levels,
        List<Figure> categories,
        List<ElectronicShare> electronic,
        List<Figure> sites) {

    /** The codes of every indicator it has a card or a number of. */
    public Set<String> indicators() {
        Set<String> codes = new LinkedHashSet<>(subject.indicators());
        Stream.of(categories, sites).flatMap(List::stream).forEach(figure -> codes.add(figure.indicator()));
        levels.forEach(level -> codes.add(level.indicator()));
        electronic.stream()
                .flatMap(share -> Stream.of(share.stated(), share.part(), share.whole()))
                .filter(Objects::nonNull)
                .forEach(claim -> codes.add(claim.key().indicator()));
        return codes;
    }

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
