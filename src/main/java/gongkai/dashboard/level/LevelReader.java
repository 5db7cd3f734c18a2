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
import java.util.stream.IntStream;
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

    /** @param years of each indicator, those that are asked for */
    public List<Levels> read(String region, Map<String, List<Integer>> years) {
        Set<String> units = new LinkedHashSet<>();
        partitions(region).forEach(p -> units.addAll(p.parts()));
        return units.isEmpty() ? List.of() : divide(levelClaims.find(region, years, units), years.keySet());
    }

    /** The same years of all these indicators. */
    public static Map<String, List<Integer>> years(Collection<String> indicators, int from, int to) {
        List<Integer> years = IntStream.rangeClosed(from, to).boxed().toList();
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        indicators.forEach(indicator -> all.put(indicator, years));
        return all;
    }

    private List<Partition> partitions(String region) {
        return catalogue.partitions().stream()
                .filter(partition -> partition.whole().equals(region))
                .toList();
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
            List<Partition> partitions = partitions(said.getFirst().key().region());
            for (String indicator : indicators) {
                for (Partition partition : partitions) {
                    Levels.of(partition, indicator, said).ifPresent(levels::add);
                }
            }
        }
        return levels;
    }
}
