package gongkai.planning;

import gongkai.access.CurrentUser;
import gongkai.access.OfficersOnly;
import gongkai.catalogue.Catalogue;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The targets of a region. */
@Service
@Transactional(readOnly = true)
public class Targets {

    private final TargetRepository repository;
    private final Catalogue catalogue;
    private final CurrentUser user;
    private final Clock clock;

    Targets(TargetRepository repository, Catalogue catalogue, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.user = user;
        this.clock = clock;
    }

    /** By indicator, in the catalogue's order, then unit and year. */
    public List<Target> all(String region) {
        List<String> order = catalogue.indicators().stream().map(i -> i.code()).toList();
        return repository.ofRegion(region).stream()
                .sorted(Comparator.comparingInt(
                                (Target t) -> order.indexOf(t.key().indicator()))
                        .thenComparing(t -> t.key().unit())
                        .thenComparing(t -> t.key().forYear()))
                .toList();
    }

    public List<Target> of(String region, Collection<String> indicators) {
        return indicators.isEmpty() ? List.of() : repository.of(region, indicators);
    }

    /** The one that holds for a unit in a year: of several the closest. */
    public static Optional<Target> holding(List<Target> targets, String indicator, String unit, int year) {
        return targets.stream()
                .filter(t -> t.key().indicator().equals(indicator) && t.key().holdsFor(unit, year))
                .max(Comparator.comparingInt(t -> t.key().closeness()));
    }

    public boolean exists(Target.Key key) {
        return repository.existsById(key);
    }

    /**
     * Stores a new target ({@code version} 0) or a change of one, as set now by whoever is signed in.
     *
     * @throws IllegalArgumentException for an indicator or a unit that the catalogue does not know
     * @throws OptimisticLockingFailureException where somebody else changed or removed it meanwhile
     * @throws org.springframework.dao.DuplicateKeyException where a new one has the key of another
     */
    @Transactional
    @OfficersOnly
    public void save(Target target) {
        if (catalogue.indicator(target.key().indicator()).isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown indicator " + target.key().indicator());
        }
        String unit = target.key().unit();
        if (!unit.isEmpty()
                && catalogue
                        .unit(unit)
                        .filter(u -> u.region().equals(target.key().region()))
                        .isEmpty()) {
            throw new IllegalArgumentException("unknown unit " + unit);
        }
        repository.save(target.set(user.name(), clock.instant()));
    }

    @Transactional
    @OfficersOnly
    public void remove(Target.Key key) {
        repository.deleteById(key);
    }
}
