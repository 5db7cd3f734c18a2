package gongkai.reading;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.budget.ReadingThreads;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import gongkai.reading.metadata.MetadataReader;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.narrative.Lexicon;
import gongkai.reading.narrative.NarrativeReader;
import gongkai.reading.narrative.PhraseRules;
import gongkai.reading.table.FormTableReader;
import gongkai.reading.table.TableReading;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Normalised;
import gongkai.reading.text.NumberRuns;
import gongkai.reading.text.Span;
import gongkai.reading.text.SpanSet;
import gongkai.reading.text.Unread;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report: its head, its tables, its sentences, and an account of every number it prints. Safe for use by
 * several threads; what it reads depends on the document alone.
 */
public class ReportReader {

    private static final int CLAUSE = 40;

    private final Catalogue catalogue;
    private final ReadingLimits limits;
    private final MetadataReader heads;
    private final NarrativeReader narratives;
    private final FormTableReader forms;

    /**
     * @param ownPhrases a file of the office's own rules, read after the shipped ones; null for none
     * @param limits what one document may cost
     * @throws gongkai.platform.csv.DataFileException with file, line and reason where a rule is wrong
     */
    public ReportReader(Catalogue catalogue, @Nullable Path ownPhrases, ReadingLimits limits) {
        Lexicon words = Lexicon.shipped();
        this.catalogue = catalogue;
        this.limits = limits;
        this.forms = new FormTableReader(catalogue);
        this.heads = new MetadataReader(catalogue);
        this.narratives = new NarrativeReader(catalogue, words, PhraseRules.load(catalogue, ownPhrases));
    }

    /**
     * @param assumedYear the report year where the document prints none; without it such a document makes no claims,
     *     since a claim without its time would be a false one
     * @throws gongkai.reading.budget.UnreadableDocument where it holds more numbers, or takes more time, than the limits allow
     */
    public Reading read(Document document, @Nullable Integer assumedYear) {
        ReadingBudget budget = new ReadingBudget(document.fileName(), limits);
        return ReadingThreads.ASIDE.call(budget, () -> false, () -> {
            limits.checkText(document.fileName(), document.text());
            Reading reading = readNow(document, assumedYear);
            limits.checkNumbers(
                    document.fileName(),
                    reading.claims().size()
                            + reading.unread().size()
                            + reading.ignored().size());
            return reading;
        });
    }

    /**
     * Opens a document and reads it, at the expense of one budget.
     *
     * @param assumedYear the report year where the document prints none; null where it has to say it
     * @throws gongkai.reading.budget.UnreadableDocument where it cannot be opened, or costs more than the limits allow
     */
    public Reading read(String fileName, byte[] bytes, @Nullable Integer assumedYear) {
        return ReadingThreads.ASIDE.call(
                budget(fileName), () -> false, () -> read(DocumentReader.open(fileName, bytes), assumedYear));
    }

    /** What one more document may cost. */
    public ReadingBudget budget(String fileName) {
        return new ReadingBudget(fileName, limits);
    }

    private Reading readNow(Document document, @Nullable Integer assumedYear) {
        Normalised normalised = Normalised.of(document.text());
        ReportMetadata head = heads.read(normalised, assumedYear);
        TableReading tables = tables(document, head);
        SpanSet taken = new SpanSet();
        tables.claims().forEach(c -> taken.add(c.start(), c.end()));
        tables.unread().forEach(u -> taken.add(u.start(), u.end()));
        tables.ignored().forEach(i -> taken.add(i.start(), i.end()));
        NarrativeReader.Narrative narrative = narratives.read(normalised, head, taken);
        return account(document, normalised, head, tables, narrative, taken);
    }

    private TableReading tables(Document document, ReportMetadata head) {
        // without a year a cell has no period, and the narrative leaves its number unread
        return head.period() == null
                ? new TableReading(List.of(), List.of(), List.of())
                : forms.read(document.text(), document.grids(), head.form(), head.unit(), head.period());
    }

    /** Puts the parts together so that every number lies in exactly one list. */
    private Reading account(
            Document document,
            Normalised normalised,
            ReportMetadata head,
            TableReading tables,
            NarrativeReader.Narrative narrative,
            SpanSet taken) {
        List<Claim> claims = new ArrayList<>(tables.claims());
        List<Unread> unread = new ArrayList<>(tables.unread());
        List<Ignored> ignored = new ArrayList<>(tables.ignored());
        claims.addAll(narrative.claims());
        unread.addAll(narrative.unread());
        narrative.claims().forEach(c -> taken.add(c.start(), c.end()));
        narrative.unread().forEach(u -> taken.add(u.start(), u.end()));
        for (Lexicon.Mark mark : narrative.marks()) {
            Span span = normalised.printedSpan(mark.start(), mark.end());
            if (!taken.overlaps(span)) {
                ignored.add(ignored(document, span, mark.reason()));
                taken.add(span.start(), span.end());
            }
        }
        sweep(document, taken, unread, ignored);
        setAside(claims, unread);
        claims.sort(Comparator.comparing(Claim::start));
        unread.sort(Comparator.comparing(Unread::start));
        ignored.sort(Comparator.comparing(Ignored::start));
        return new Reading(document, head, claims, unread, ignored);
    }

    /** What the ledger could not hold, such as a number of twenty digits, is unread and waits for a person. */
    private void setAside(List<Claim> claims, List<Unread> unread) {
        Set<Integer> told = new HashSet<>();
        claims.stream().filter(c -> LedgerLimits.fits(c, catalogue)).forEach(c -> told.add(c.start()));
        for (Claim claim : claims) {
            if (!LedgerLimits.fits(claim, catalogue) && told.add(claim.start())) {
                unread.add(new Unread(
                        claim.value(),
                        claim.measure(),
                        claim.qualifier(),
                        claim.section(),
                        claim.start(),
                        claim.end(),
                        claim.quote()));
            }
        }
        claims.removeIf(c -> !LedgerLimits.fits(c, catalogue));
    }

    /** Digits and numerals that nothing took, such as a heading's beside a table: none may be dropped. */
    private static void sweep(Document document, SpanSet taken, List<Unread> unread, List<Ignored> ignored) {
        String text = document.text();
        int i = 0;
        while (i < text.length()) {
            int end = runEnd(text, i, taken);
            if (end == i) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            boolean digits = Character.isDigit(text.codePointAt(i));
            Span span = new Span(i, end);
            if (digits && end - i <= 15) {
                unread.add(new Unread(
                        new BigDecimal(Normalised.of(text.substring(i, end)).text()),
                        "",
                        Qualifier.EXACT,
                        "",
                        i,
                        end,
                        text.substring(Math.max(0, i - CLAUSE), Math.min(text.length(), end + CLAUSE))));
            } else {
                ignored.add(ignored(document, span, digits ? "identifier" : "word"));
            }
            taken.add(i, end);
            i = end;
        }
    }

    private static int runEnd(String text, int from, SpanSet taken) {
        int end = from;
        boolean digits = end < text.length() && Character.isDigit(text.codePointAt(end));
        while (end < text.length() && !taken.contains(end)) {
            int c = text.codePointAt(end);
            boolean same = digits ? Character.isDigit(c) : c < 0x10000 && NumberRuns.isNumeral((char) c);
            if (!same) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static Ignored ignored(Document document, Span span, String reason) {
        return new Ignored(document.text().substring(span.start(), span.end()), span.start(), span.end(), reason);
    }
}
