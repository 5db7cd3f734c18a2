package gongkai.dashboard.subject;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** How the newest sources divide the total. */
    public List<Levels> newestLevels() {
        Optional<Period> newest = levels.stream().map(Levels::period).max(Comparator.naturalOrder());
        return levels.stream()
                .filter(level -> level.period().equals(newest.orElse(null)))
                .toList();
    }

    /** What is stated for the whole that is divided. */
    public Optional<Figure> whole(Levels divided) {
        String whole = divided.partition().whole();
        return subject.figure(new FigureKey(whole, divided.indicator(), "", whole, divided.period()));
    }

    /** The numbers of the categories, without their shares. */
    public List<Figure> categoryCounts() {
        return categories.stream()
                .filter(figure -> !Indicator.isShare(figure.indicator()))
                .toList();
    }

    /** The share that is printed beside a category's number. */
    public Optional<Figure> share(Figure category) {
        FigureKey key = new FigureKey(
                category.region(),
                Indicator.shareOf(category.indicator()),
                category.aspect(),
                category.unit(),
                category.period());
        return categories.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }
}
