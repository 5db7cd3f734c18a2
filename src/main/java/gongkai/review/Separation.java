package gongkai.review;

import gongkai.access.OfficersOnly;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.Renditions;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.review.intake.PendingChecks;
import gongkai.review.intake.Storable;
import gongkai.review.store.ReviewRepository;
import gongkai.review.store.ReviewStep;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a document back out of a report that it was added to: an officer says that the two are not the same. */
@Service
public class Separation {

    private final Catalogue catalogue;
    private final ReportReader reader;
    private final AcceptanceService acceptance;
    private final Sources sources;
    private final Renditions renditions;
    private final PendingChecks pendingChecks;
    private final ReviewRepository tables;

    Separation(
            Catalogue catalogue,
            ReportReader reader,
            AcceptanceService acceptance,
            Sources sources,
            Renditions renditions,
            PendingChecks pendingChecks,
            ReviewRepository tables) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.acceptance = acceptance;
        this.sources = sources;
        this.renditions = renditions;
        this.pendingChecks = pendingChecks;
        this.tables = tables;
    }

    /** All that the source came as, in the order it came, separated files included; empty where it came once. */
    public List<Rendition> renditions(String region, long source) {
        return renditions.of(region, source);
    }

    /**
     * Makes a source of its own of one file of a source; see {@link Renditions#separate}. Its other numbers and what was
     * decided about them go with it.
     *
     * @return the new source
     * @throws NoSuchElementException where somebody has separated it meanwhile
     */
    @OfficersOnly
    @Transactional
    public Source separate(String region, long source, int rendition) {
        return acceptance.change(region, change -> {
            Source held = sources.find(region, source).orElseThrow();
            boolean leads = renditions.of(region, source).stream().anyMatch(r -> r.number() == rendition && r.leads());
            Set<Long> following = made(region, source, renditions.statedOnlyBy(region, source, rendition), leads);
            Renditions.Separated separated = renditions.separate(change, source, rendition, following);
            Set<Long> standing = sources.claims(region, source).stream()
                    .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                    .map(StoredClaim::id)
                    .collect(Collectors.toSet());
            tables.moveSteps(region, source, separated.source(), separated.moved(), standing, separated.led());
            number(
                    separated.led()
                            ? held
                            : sources.find(region, separated.source()).orElseThrow());
            pendingChecks.refresh(change, source);
            pendingChecks.refresh(change, separated.source());
            return sources.find(region, separated.source()).orElseThrow();
        });
    }

    /** The claims that an officer made of others that leave, or of numbers of the text that leaves. */
    private Set<Long> made(String region, long source, Set<Long> leaving, boolean withNumbers) {
        Set<Long> all = new HashSet<>(leaving);
        Set<Long> made = new HashSet<>();
        for (ReviewStep step : tables.steps(region, source)) {
            step.decided().forEach(part -> {
                Long replacement = part.replacement();
                boolean leaves = part.claim() == null ? withNumbers : all.contains(part.claim());
                if (replacement != null && leaves) {
                    all.add(replacement);
                    made.add(replacement);
                }
            });
        }
        return made;
    }

    /** Reads the other numbers of a document again whose text leads now and that has none. */
    private void number(Source of) {
        Source source = sources.find(of.region(), of.id()).orElseThrow();
        if (source.kind() != Source.Kind.DOCUMENT
                || !tables.numbers(source.region(), source.id()).isEmpty()) {
            return;
        }
        sources.bytes(source.region(), source.id()).ifPresent(bytes -> {
            Reading reading = reader.read(source.fileName(), bytes, source.year());
            tables.insertNumbers(
                    source.region(),
                    source.id(),
                    Storable.of(reading, catalogue).numbers());
        });
    }
}
