package gongkai.dashboard.level;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Partition;
import gongkai.ledger.query.LevelClaim;
import gongkai.ledger.query.LevelClaims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the claims about a region's levels together as each source divides it. */
@Component
public class LevelReader {

    private final LevelClaims levelClaims;
    private final Catalogue catalogue;

    LevelReader(LevelClaims levelClaims, Catalogue catalogue) {
        this.levelClaims = levelClaims;
        this.catalogue = catalogue;
    }

    public List<Levels> read(String region, Collection<String> indicators, int from, int to) {
        Set<String> units = new LinkedHashSet<>();
        catalogue.partitions().stream().filter(p -> p.whole().equals(region)).forEach(p -> units.addAll(p.parts()));
        return units.isEmpty() ? List.of() : divide(levelClaims.find(region, indicators, units, from, to), indicators);
    }

    /** Each source's divisions, apart from those of any other source, year or basis. */
    public List<Levels> divide(List<LevelClaim> claims, Collection<String> indicators) {
        Map<List<Object>, List<LevelClaim>> bySource = new LinkedHashMap<>();
        for (LevelClaim claim : claims) {
            bySource.computeIfAbsent(List.of(claim.key().period(), claim.source()), key -> new ArrayList<>())
                    .add(claim);
        }
        List<Levels> levels = new ArrayList<>();
        for (List<LevelClaim> said : bySource.values()) {
            for (String indicator : indicators) {
                for (Partition partition : catalogue.partitions()) {
                    Levels.of(partition, indicator, said).ifPresent(levels::add);
                }
            }
        }
        return levels;
    }
}
