package gongkai.review;

import gongkai.access.OfficersOnly;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.Renditions;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.query.Sources;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.review.intake.Storable;
import gongkai.review.store.ReviewRepository;
import gongkai.review.store.ReviewStep;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a document back out of a report that it was added to: an officer says that the two are not the same. */
public class Separation {

    private final Catalogue catalogue;
    private final ReportReader reader;
    private final Sources sources;
    private final Renditions renditions;
    private final TransactionOperations transactions;
    private final ReviewRepository tables;

    public Separation(
            Catalogue catalogue,
            ReportReader reader,
            Sources sources,
            Renditions renditions,
            JdbcTemplate template,
            TransactionOperations transactions) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.sources = sources;
        this.renditions = renditions;
        this.transactions = transactions;
        this.tables = new ReviewRepository(template);
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
    public Source separate(String region, long source, int rendition, String who) {
        Source made = transactions.execute(status -> {
            tables.lock(region);
            Source held = sources.find(region, source).orElseThrow();
            boolean leads = renditions.of(region, source).stream().anyMatch(r -> r.number() == rendition && r.leads());
            Set<Long> following = made(region, source, renditions.statedOnlyBy(region, source, rendition), leads);
            Renditions.Separated separated = renditions.separate(region, source, rendition, following, who);
            tables.moveSteps(region, source, separated.source(), separated.moved(), separated.led());
            number(
                    separated.led()
                            ? held
                            : sources.find(region, separated.source()).orElseThrow());
            return sources.find(region, separated.source()).orElseThrow();
        });
        if (made == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return made;
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
