package gongkai.reports;

import gongkai.catalogue.Catalogue;
import gongkai.checks.Checks;
import gongkai.checks.Finding;
import gongkai.checks.SourceFacts;
import gongkai.ledger.Claim;
import gongkai.ledger.Figures;
import gongkai.ledger.Ledger;
import gongkai.ledger.Qualifier;
import gongkai.ledger.Source;
import gongkai.ledger.SourceDraft;
import gongkai.ledger.Sources;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of a document into the ledger: its bytes are opened, read and checked, and it is stored with its claims, all its
 * other numbers and the findings, pending review. Storing is one transaction: a document is wholly there or not there.
 */
public class ReportIntake {

    private final String region;
    private final ReportReader reader;
    private final SourceChecks checks;
    private final Ledger ledger;
    private final Sources sources;
    private final TransactionOperations transactions;
    private final ReviewTables tables;

    /** @param region whose ledger the documents go into */
    public ReportIntake(
            String region,
            Catalogue catalogue,
            ReportReader reader,
            Checks checks,
            Ledger ledger,
            Sources sources,
            Figures figures,
            JdbcTemplate template,
            TransactionOperations transactions) {
        this.region = region;
        this.reader = reader;
        this.checks = new SourceChecks(catalogue, checks, figures);
        this.ledger = ledger;
        this.sources = sources;
        this.transactions = transactions;
        this.tables = new ReviewTables(template);
    }

    /**
     * Receives a document of any format that {@link DocumentFiles} opens.
     *
     * @param who the account that brings it
     * @throws UnreadableDocument with nothing stored
     */
    public Receipt receive(String fileName, byte[] bytes, String who) {
        return receive(fileName, bytes, null, who);
    }

    /** @param assumedYear the report year of a document that prints none; null where the document has to say it */
    public Receipt receive(String fileName, byte[] bytes, @Nullable Integer assumedYear, String who) {
        Reading reading = reader.read(DocumentFiles.open(fileName, bytes), assumedYear);
        Storable storable = Storable.of(reading);
        return stored(() -> store(reading, storable, fileName, bytes, who));
    }

    /** Receives a text that was copied out of a document; its bytes are the text in UTF-8. */
    public Receipt receiveText(String name, String text, @Nullable Integer assumedYear, String who) {
        return receive(name.isBlank() ? "pasted.txt" : name, text.getBytes(StandardCharsets.UTF_8), assumedYear, who);
    }

    /** What a document says and what the checks find in it. Nothing is stored. */
    public Receipt.Read read(String fileName, byte[] bytes) {
        Reading reading = reader.read(DocumentFiles.open(fileName, bytes));
        return new Receipt.Read(reading, findings(reading, reading.claims(), null));
    }

    private Receipt store(Reading reading, Storable storable, String fileName, byte[] bytes, String who) {
        tables.lock(region);
        Optional<Source> same = sources.findSame(region, bytes);
        if (same.isPresent()) {
            return new Receipt(
                    same.get(),
                    true,
                    reading,
                    findings(reading, reading.claims(), same.get().id()),
                    former(same.get()));
        }
        SourceDraft draft = draft(reading, fileName, who);
        Source former = formerEdition(draft, reading).orElse(null);
        Source source = ledger.receive(
                        former == null ? draft : draft.superseding(former.id()), bytes, storable.claims())
                .source();
        tables.insertNumbers(region, source.id(), storable.numbers());
        List<Finding> findings = findings(reading, storable.claims(), source.id());
        tables.insertReading(region, source.id(), findings);
        return new Receipt(source, false, reading, findings, former);
    }

    private @Nullable Source former(Source source) {
        Long id = source.supersedes();
        return id == null ? null : sources.find(region, id).orElse(null);
    }

    private List<Finding> findings(Reading reading, List<Claim> claims, @Nullable Long source) {
        ReportHead head = reading.head();
        SourceFacts facts = new SourceFacts(
                region, head.unit().unit(), head.bulletin() ? null : head.year(), head.published(), source);
        return checks.check(claims, facts);
    }

    private SourceDraft draft(Reading reading, String fileName, String who) {
        ReportHead head = reading.head();
        String title = head.title().isBlank() ? fileName : head.title();
        return new SourceDraft(
                region,
                Storable.text(title, 500),
                Storable.text(head.publisher(), 300),
                head.published(),
                head.year(),
                head.form(),
                Storable.text(head.unit().unit(), 100),
                "",
                "",
                Storable.text(fileName, 300),
                MediaTypes.of(fileName),
                Storable.text(reading.document().text()),
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
                .max(Comparator.comparing(Source::id));
    }

    private <T> T stored(java.util.function.Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing back");
        }
        return result;
    }

    /**
     * A reading as the tables can hold it: characters that no database keeps are replaced one for one, so that offsets
     * hold, and a claim with more digits than a figure keeps stays unread rather than being rounded.
     */
    record Storable(List<Claim> claims, List<OtherNumber> numbers) {

        private static final int DIGITS = 16;
        private static final int DECIMALS = 4;

        static Storable of(Reading reading) {
            List<Claim> claims = new ArrayList<>();
            List<OtherNumber> numbers = new ArrayList<>();
            for (Claim claim : reading.claims()) {
                if (fits(claim)) {
                    claims.add(clean(claim));
                } else {
                    numbers.add(unread(
                            claim.value(),
                            claim.measure(),
                            claim.qualifier(),
                            claim.section(),
                            claim.start(),
                            claim.end(),
                            claim.quote()));
                }
            }
            for (Unread u : reading.unread()) {
                numbers.add(unread(u.value(), u.measure(), u.qualifier(), u.section(), u.start(), u.end(), u.quote()));
            }
            for (Ignored i : reading.ignored()) {
                numbers.add(new OtherNumber(
                        0,
                        OtherNumber.Kind.IGNORED,
                        null,
                        "",
                        Qualifier.EXACT,
                        "",
                        i.start(),
                        i.end(),
                        text(i.text(), 1000),
                        text(i.reason(), 50),
                        OtherNumber.Fate.OPEN));
            }
            numbers.sort(Comparator.comparing(OtherNumber::start).thenComparing(OtherNumber::end));
            for (int i = 0; i < numbers.size(); i++) {
                OtherNumber n = numbers.get(i);
                numbers.set(
                        i,
                        new OtherNumber(
                                i + 1,
                                n.kind(),
                                n.value(),
                                n.measure(),
                                n.qualifier(),
                                n.section(),
                                n.start(),
                                n.end(),
                                n.quote(),
                                n.reason(),
                                n.fate()));
            }
            return new Storable(claims, numbers);
        }

        private static OtherNumber unread(
                @Nullable BigDecimal value,
                String measure,
                Qualifier qualifier,
                String section,
                int start,
                int end,
                String quote) {
            return new OtherNumber(
                    0,
                    OtherNumber.Kind.UNREAD,
                    fits(value) ? value : null,
                    text(measure, 50),
                    qualifier,
                    text(section, 2000),
                    start,
                    end,
                    text(quote, 1000),
                    "",
                    OtherNumber.Fate.OPEN);
        }

        private static boolean fits(Claim claim) {
            return fits(claim.value())
                    && claim.printed().length() <= 200
                    && claim.unit().length() <= 200
                    && claim.measure().length() <= 50;
        }

        private static boolean fits(@Nullable BigDecimal value) {
            if (value == null) {
                return true;
            }
            BigDecimal plain = value.stripTrailingZeros();
            return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS;
        }

        private static Claim clean(Claim c) {
            return new Claim(
                    c.indicator(),
                    c.aspect(),
                    text(c.unit()),
                    c.period(),
                    c.value(),
                    c.state(),
                    c.qualifier(),
                    text(c.measure()),
                    text(c.printed()),
                    c.basis(),
                    c.form(),
                    text(c.section(), 2000),
                    c.start(),
                    c.end(),
                    text(c.quote(), 2000));
        }

        static String text(String text, int longest) {
            return text(text.length() <= longest ? text : text.substring(0, longest));
        }

        /** PostgreSQL keeps no NUL, and no database a surrogate without its other half. */
        static String text(String text) {
            StringBuilder clean = null;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean paired = Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1))
                        || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
                if (c == 0 || Character.isSurrogate(c) && !paired) {
                    if (clean == null) {
                        clean = new StringBuilder(text);
                    }
                    clean.setCharAt(i, '\ufffd');
                }
            }
            return clean == null ? text : clean.toString();
        }
    }
}
