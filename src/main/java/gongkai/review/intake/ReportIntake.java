package gongkai.review.intake;

import gongkai.access.OfficersOnly;
import gongkai.catalogue.Catalogue;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.ledger.Ledger;
import gongkai.ledger.Renditions;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.reading.LedgerLimits;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.ReadingBusy;
import gongkai.reading.budget.ReadingThreads;
import gongkai.reading.document.MediaTypes;
import gongkai.reading.metadata.ReportKind;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.VisibleText;
import gongkai.review.store.ReviewRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of a document into the ledger: its bytes are opened, read and checked, and it is stored with its claims, all its
 * other numbers and the findings, pending review. Storing is one transaction: a document is wholly there or not there.
 */
public class ReportIntake implements AutoCloseable {

    private static final int MOST_READINGS = 2;

    /** What one reading may need, with as much again for everybody else. */
    private static final long MEMORY_OF_A_READING = 700L * 1024 * 1024;

    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How many documents may be on their way in, of up to {@link gongkai.reading.document.DocumentReader#MAX_BYTES} each. */
    private static final int MOST_BODIES = 32;

    private final String region;
    private final Catalogue catalogue;
    private final ReportReader reader;
    private final SourceChecks checks;
    private final Ledger ledger;
    private final Sources sources;
    private final Renditions renditions;
    private final SameReport sameReport;
    private final TransactionOperations transactions;
    private final ReviewRepository tables;
    private final ReadingThreads threads;
    private final Semaphore bodies = new Semaphore(MOST_BODIES);

    /** @param region whose ledger the documents go into */
    public ReportIntake(
            String region,
            Catalogue catalogue,
            ReportReader reader,
            RuleSet checks,
            Ledger ledger,
            Sources sources,
            Figures figures,
            Renditions renditions,
            JdbcTemplate template,
            TransactionOperations transactions) {
        this.region = region;
        this.catalogue = catalogue;
        this.reader = reader;
        this.checks = new SourceChecks(catalogue, checks, figures);
        this.ledger = ledger;
        this.sources = sources;
        this.renditions = renditions;
        this.sameReport = new SameReport(sources);
        this.transactions = transactions;
        this.tables = new ReviewRepository(template);
        this.threads = new ReadingThreads("reading-", readings(), WAITING, PATIENCE);
    }

    /** How many documents are read at once: a reading may take all of a processor, and half of them are left to others. */
    private static int readings() {
        Runtime machine = Runtime.getRuntime();
        long room = machine.maxMemory() / MEMORY_OF_A_READING;
        return (int) Math.clamp(Math.min(room, machine.availableProcessors() / 2), 1, MOST_READINGS);
    }

    /**
     * Receives a document as it comes over the wire.
     *
     * @param assumedYear the report year of a document that prints none; null where the document has to say it
     * @param gone whether nobody waits for it any more
     * @throws gongkai.reading.budget.UnreadableDocument with nothing stored, as with the two others
     * @throws ReadingBusy where too many documents wait
     * @throws gongkai.reading.budget.ReadingAbandoned where nobody waits any more
     */
    @OfficersOnly
    public IntakeResult receive(
            String fileName, InputStream body, @Nullable Integer assumedYear, String who, BooleanSupplier gone)
            throws IOException {
        if (!bodies.tryAcquire()) {
            throw new ReadingBusy();
        }
        try (SpooledFile file = SpooledFile.of(fileName, body)) {
            return receive(fileName, file::bytes, assumedYear, who, gone);
        } finally {
            bodies.release();
        }
    }

    /**
     * Receives a document of any format that {@link gongkai.reading.document.DocumentReader DocumentReader} opens.
     *
     * @param who the account that brings it
     * @throws gongkai.reading.budget.UnreadableDocument with nothing stored
     */
    @OfficersOnly
    public IntakeResult receive(String fileName, byte[] bytes, String who) {
        return receive(fileName, bytes, null, who);
    }

    /** @param assumedYear the report year of a document that prints none; null where the document has to say it */
    @OfficersOnly
    public IntakeResult receive(String fileName, byte[] bytes, @Nullable Integer assumedYear, String who) {
        return receive(fileName, () -> bytes, assumedYear, who, () -> false);
    }

    private IntakeResult receive(
            String fileName, Callable<byte[]> file, @Nullable Integer assumedYear, String who, BooleanSupplier gone) {
        String name = VisibleText.line(fileName);
        return threads.call(reader.budget(name), gone, () -> {
            byte[] bytes = file.call();
            return store(reader.read(name, bytes, assumedYear), name, bytes, who);
        });
    }

    /** Stores what was read of a document, as far as the tables can hold it. */
    public IntakeResult store(Reading reading, String fileName, byte[] bytes, String who) {
        Storable storable = Storable.of(reading, catalogue);
        return stored(() -> {
            IntakeResult receipt = store(reading, storable, fileName, bytes, who);
            ReadingBudget.check(); // or all of it is taken back
            return receipt;
        });
    }

    /** Receives a text that was copied out of a document; its bytes are the text in UTF-8. */
    @OfficersOnly
    public IntakeResult receiveText(String name, String text, @Nullable Integer assumedYear, String who) {
        return receive(name.isBlank() ? "pasted.txt" : name, text.getBytes(StandardCharsets.UTF_8), assumedYear, who);
    }

    /** What a document says and what the checks find in it. Nothing is stored. */
    public IntakeResult.Read read(String fileName, byte[] bytes) {
        return threads.call(reader.budget(fileName), () -> false, () -> {
            Reading reading = reader.read(fileName, bytes, null);
            return new IntakeResult.Read(reading, findings(reading, reading.claims(), null));
        });
    }

    private IntakeResult store(Reading reading, Storable storable, String fileName, byte[] bytes, String who) {
        tables.lock(region);
        ReadingBudget.check(); // others may have held it long
        Optional<Source> same = sources.findSame(region, bytes);
        if (same.isPresent()) {
            return new IntakeResult(
                    same.get(),
                    true,
                    reading,
                    findings(reading, reading.claims(), same.get().id()),
                    former(same.get()),
                    null);
        }
        SourceDraft draft = draft(reading, fileName, who);
        Optional<SameReport.Match> held = sameReport.find(draft, storable.claims());
        if (held.isPresent()) {
            return join(held.get(), draft, bytes, reading, storable);
        }
        Source former = formerEdition(draft, reading).orElse(null);
        Source source = ledger.receive(
                        former == null ? draft : draft.superseding(former.id()), bytes, storable.claims())
                .source();
        ReadingBudget.check();
        tables.insertNumbers(region, source.id(), storable.numbers());
        ReadingBudget.check();
        List<Finding> findings = findings(reading, storable.claims(), source.id());
        tables.insertReading(region, source.id(), findings);
        return new IntakeResult(source, false, reading, findings, former, null);
    }

    /** Adds a document to the report that it is another rendition of. */
    private IntakeResult join(
            SameReport.Match match, SourceDraft draft, byte[] bytes, Reading reading, Storable storable) {
        long id = match.source().id();
        boolean leads = renditions.attach(id, draft, bytes, storable.claims(), match.pairing());
        List<Finding> findings = findings(reading, storable.claims(), id);
        if (leads) {
            tables.insertNumbers(region, id, storable.numbers());
            tables.insertReading(region, id, findings);
        }
        Source source = sources.find(region, id).orElseThrow();
        int known = match.agreeing();
        Joined joined = new Joined(
                leads,
                known,
                storable.claims().size() - known,
                match.pairing().differing().size());
        return new IntakeResult(source, false, reading, findings, former(source), joined);
    }

    private @Nullable Source former(Source source) {
        Long id = source.supersedes();
        return id == null ? null : sources.find(region, id).orElse(null);
    }

    private List<Finding> findings(Reading reading, List<Claim> claims, @Nullable Long source) {
        ReportMetadata head = reading.head();
        SourceFacts facts = new SourceFacts(
                region, head.unit().unit(), head.bulletin() ? null : head.year(), head.published(), source);
        return checks.check(claims, facts);
    }

    private SourceDraft draft(Reading reading, String fileName, String who) {
        ReportMetadata head = reading.head();
        String title = head.title().isBlank() ? fileName : head.title();
        return new SourceDraft(
                region,
                VisibleText.line(LedgerLimits.text(title, 500)),
                LedgerLimits.text(head.publisher(), 300),
                head.published(),
                head.year(),
                head.form(),
                LedgerLimits.text(head.unit().unit(), 100),
                "",
                "",
                LedgerLimits.text(fileName, 300),
                MediaTypes.of(fileName),
                LedgerLimits.text(reading.document().text()),
                null,
                who);
    }

    /**
     * The document that this one is a corrected edition of: the last one in force of the same unit and year that reports on
     * the same thing. A person sees which it is, and may say that it is not.
     */
    private Optional<Source> formerEdition(SourceDraft draft, Reading reading) {
        if (draft.year() == null || draft.unit().isEmpty() || reading.claims().isEmpty()) {
            return Optional.empty();
        }
        ReportKind kind = ReportKind.of(draft.title());
        return sources.list(region).stream()
                .map(Sources.Summary::source)
                .filter(s -> s.kind() == Source.Kind.DOCUMENT)
                .filter(s -> s.status() == Source.Status.PENDING || s.status() == Source.Status.ACCEPTED)
                .filter(s -> draft.unit().equals(s.unit()) && draft.year().equals(s.year()))
                .filter(s -> ReportKind.of(s.title()) == kind)
                .filter(s -> kind == ReportKind.ANNUAL || speakOfTheSame(s, reading.claims()))
                .max(Comparator.comparing(Source::id));
    }

    /** A unit prints several notices a year: one corrects another only where both speak of the same periods and things. */
    private boolean speakOfTheSame(Source source, List<Claim> claims) {
        Set<FigureKey> keys = sources.claims(region, source.id()).stream()
                .map(c -> c.key(region))
                .collect(Collectors.toSet());
        return claims.stream()
                .anyMatch(c -> keys.contains(new FigureKey(region, c.indicator(), c.aspect(), c.unit(), c.period())));
    }

    private <T> T stored(java.util.function.Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return result;
    }

    /** Lets what is being read end, and takes nothing more. */
    @Override
    public void close() {
        threads.close();
    }
}
