package gongkai.shell;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import gongkai.base.FilterRules;
import gongkai.base.HouseTime;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Region;
import gongkai.ledger.Figures;
import gongkai.ledger.Sources;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The header's choice: every unit of the region, and the years of which it has any figure. The years are read anew in
 * the background once a minute, so that no reader waits for them.
 */
@Component
class CatalogueFilterRules implements FilterRules {

    /** 岳阳楼区, whose published figures are loaded on the first start. */
    private static final String PUBLISHED = "430602";

    private final Catalogue catalogue;
    private final String region;
    private final LoadingCache<String, List<Integer>> years;
    private final LoadingCache<String, List<Integer>> documents;

    CatalogueFilterRules(
            Catalogue catalogue, Figures figures, Sources sources, @Value("${gongkai.region:}") String region) {
        this.catalogue = catalogue;
        this.region = region.isEmpty() ? usual(catalogue) : region;
        this.years =
                Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(1)).build(figures::years);
        // one page asks for these several times: that is one question, and what came in is seen in the header within
        // seconds
        this.documents =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(sources::years);
    }

    /** Who asked for the synthetic data wants to see it. */
    private static String usual(Catalogue catalogue) {
        return catalogue.regions().stream()
                .map(Region::code)
                .filter(catalogue::isSample)
                .findFirst()
                .orElse(PUBLISHED);
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public boolean knowsUnit(String code) {
        return catalogue.unit(code).filter(u -> u.region().equals(region)).isPresent();
    }

    @Override
    public String unitName(String code, Locale locale) {
        return catalogue
                .unit(code)
                .map(unit -> locale.getLanguage().equals("zh") ? unit.zh() : unit.en())
                .orElse(code);
    }

    @Override
    public boolean hasFigures() {
        return !years().isEmpty();
    }

    /** Nothing is not remembered: the first figure is seen at once. */
    private List<Integer> years() {
        List<Integer> found = years.get(region);
        if (found.isEmpty()) {
            years.invalidate(region);
        }
        return found;
    }

    @Override
    public int firstYear() {
        List<Integer> found = years();
        return found.isEmpty() ? HouseTime.today().getYear() : found.getFirst();
    }

    @Override
    public int lastYear() {
        List<Integer> found = years();
        return found.isEmpty() ? HouseTime.today().getYear() : found.getLast();
    }

    /** Years of documents count as well, so that what came in can be chosen before any of it is accepted. */
    @Override
    public int firstChoice() {
        return documents.get(region).stream().reduce(firstYear(), Math::min);
    }

    /** To next year: reports are awaited of this one, and targets are set for the next. */
    @Override
    public int lastChoice() {
        int next = HouseTime.today().getYear() + 1;
        return documents.get(region).stream().reduce(Math.max(lastYear(), next), Math::max);
    }
}
