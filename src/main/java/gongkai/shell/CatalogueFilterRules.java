package gongkai.shell;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import gongkai.base.FilterRules;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.Figures;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The header's choice: every unit of the region, and the years of which it has any figure. The years are read anew in
 * the background once a minute, so that no reader waits for them.
 */
@Component
class CatalogueFilterRules implements FilterRules {

    private final Catalogue catalogue;
    private final String region;
    private final LoadingCache<String, List<Integer>> years;

    CatalogueFilterRules(Catalogue catalogue, Figures figures, @Value("${gongkai.region:430602}") String region) {
        this.catalogue = catalogue;
        this.region = region;
        this.years =
                Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(1)).build(figures::years);
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
    public int firstYear() {
        List<Integer> found = years.get(region);
        return found.isEmpty() ? Year.now(ZoneId.systemDefault()).getValue() : found.getFirst();
    }

    @Override
    public int lastYear() {
        List<Integer> found = years.get(region);
        return found.isEmpty() ? Year.now(ZoneId.systemDefault()).getValue() : found.getLast();
    }
}
