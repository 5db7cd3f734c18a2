package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Claim;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.narrative.PhraseRules.Fit;
import gongkai.reading.table.FormWords;
import gongkai.reading.table.TableRules;
import gongkai.reading.text.Normalised;
import gongkai.reading.text.SpanSet;
import gongkai.reading.text.Unread;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes claims of the numbers of a report's sentences, and leaves unread what it cannot place. */
public class NarrativeReader {

    private static final Pattern DETAIL = Pattern.compile("^[,。;:()\\n]{0,3}(?:其中|包括|包含|分别|具体|主要)");
    private static final Pattern SHARE = Pattern.compile("占(?:比|[^,。;\\d]{0,12})?(?:为|达|约|了|到|:)*\\z");
    private static final Pattern CHANGE =
            Pattern.compile("(?:增长|增加|增幅|增多|新增|减少|减幅|降幅|涨幅|下降|降低|上升|提升|提高|回落|增|减|升|降)(?:率|比例|幅度|了|约|为|达|近|超|:)*\\z");
    private static final Pattern LESS = Pattern.compile("(?:减少|减幅|降幅|下降|降低|回落|减|降)(?:率|比例|幅度|了|约|为|达|近|超|:)*\\z");

    private final Catalogue catalogue;
    private final PhraseRules phrases;
    private final NoneWords noneWords;
    private final NumberScanner scanner;
    private final FormWords formWords;

    public NarrativeReader(Catalogue catalogue, Lexicon words, PhraseRules phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.scanner = new NumberScanner(words);
        this.noneWords = new NoneWords(words, phrases);
        this.formWords = new FormWords(catalogue, TableRules.shipped(), noneWords.pattern());
    }

    /** What the sentences say. */
    public record Narrative(List<Claim> claims, List<Unread> unread, List<Lexicon.Mark> marks) {}

    /** @param taken what the tables have read, in printed places */
    public Narrative read(Normalised normalised, ReportMetadata head, SpanSet taken) {
        return new Run(NarrativeText.of(normalised, head), taken).read();
    }

    /** One reading of one text; keeps what carries over from number to number. */
    private final class Run {

        private final NarrativeText text;
        private final SpanSet taken;
        private final ClaimWriter writer;
        private final ListedWhole whole;
        private final ClausePeriod periods;
        private final ClauseUnit units;

        private final List<Claim> claims = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();

        private @Nullable Quantity previous;
        private List<Claim> previousClaims = List.of();

        Run(NarrativeText text, SpanSet taken) {
            this.text = text;
            this.taken = taken;
            this.writer = new ClaimWriter(text, catalogue);
            this.whole = new ListedWhole(text, catalogue);
            this.periods = new ClausePeriod(text);
            this.units = new ClauseUnit(text, catalogue);
        }

        Narrative read() {
            NumberScanner.Scan scan = scanner.scan(text.text());
            List<Quantity> quantities = new ArrayList<>(scan.quantities());
            quantities.addAll(noneWords.in(text.text(), scan.quantities()));
            quantities.sort(Comparator.comparing(Quantity::start));
            List<Lexicon.Mark> marks = new ArrayList<>(scan.marks());
            BitSet form = formWords.in(text.text());
            for (Quantity q : quantities) {
                ReadingBudget.check();
                if (SpanSet.anySet(form, q.start(), q.end())) {
                    if (!q.isNone()) {
                        marks.add(new Lexicon.Mark(q.start(), q.end(), "table-title"));
                    }
                } else if (!taken.overlaps(text.normalised().printedSpan(q.start(), q.end()))) {
                    read(q);
                }
            }
            return new Narrative(claims, unread, marks);
        }

        private void read(Quantity q) {
            int sentenceStart = text.sentenceStart(q);
            int leftStart = Math.max(sentenceStart, q.open() - NarrativeText.REACH);
            String left = text.text().substring(leftStart, q.open());
            String right = text.text().substring(q.close(), rightEnd(q.close())).replace("。其中", ",其中");
            if (!q.isNone() && q.isPercent() && SHARE.matcher(left).find()) {
                share(q, sentenceStart);
                return;
            }
            boolean change = !q.isNone() && CHANGE.matcher(left).find() && !left.endsWith("新增");
            whole.forgetBefore(q, sentenceStart);
            List<Claim> made = q.plain() && !change && !isCell(q) ? claims(q, sentenceStart, left, right) : List.of();
            boolean detail = DETAIL.matcher(text.text()
                            .substring(q.close(), Math.min(text.text().length(), q.close() + 8)))
                    .find();
            if (!made.isEmpty()) {
                claims.addAll(made);
                if (!q.isPercent()) {
                    whole.remember(made.getFirst().indicator(), detail, q);
                }
            } else if (!q.isNone()) {
                unread.add(writer.unread(q, LESS.matcher(left).find()));
                if (detail && !q.isPercent() && !change) {
                    whole.remember("", true, q);
                }
            }
            if (!q.isNone() || !made.isEmpty()) {
                previous = q;
                previousClaims = made;
            }
        }

        /** A number in a flattened row of a form is a cell: the row's title is no sentence that ends in it. */
        private boolean isCell(Quantity q) {
            return q.measure().isEmpty()
                    && formWords.isRow(text.text()
                            .substring(
                                    text.outline().back(q.start(), "\n", NarrativeText.PARAGRAPH),
                                    text.outline().forth(q.end(), "\n", NarrativeText.PARAGRAPH)));
        }

        /** The end of the sentence; of the next one too where that lists the parts of this. */
        private int rightEnd(int from) {
            int end = text.outline().forth(from, NarrativeText.SENTENCE, NarrativeText.REACH);
            return text.text().startsWith("。其中", end) ? text.outline().forth(end + 1, NarrativeText.SENTENCE, 40) : end;
        }

        private void share(Quantity q, int sentenceStart) {
            Quantity of = previous;
            boolean follows = of != null
                    && of.start() >= sentenceStart
                    && q.start() - of.close() <= 40
                    && previousClaims.size() == 1
                    && !of.isPercent();
            if (!follows) {
                unread.add(writer.unread(q, false));
                return;
            }
            Claim base = previousClaims.getFirst();
            String code = Indicator.shareOf(base.indicator());
            if (catalogue.indicator(code).isEmpty()) {
                unread.add(writer.unread(q, false));
                return;
            }
            Claim share = writer.claim(q, code, base.aspect(), base.unit(), base.period());
            if (share == null) {
                unread.add(writer.unread(q, false));
            } else {
                claims.add(share);
            }
        }

        private List<Claim> claims(Quantity q, int sentenceStart, String left, String right) {
            NumberContext around = context(q, left, right);
            List<Fit> fits = phrases.fits(q, around);
            if (fits.isEmpty()) {
                return List.of();
            }
            Fit best = fits.getFirst();
            boolean zero = q.value().signum() == 0;
            List<Fit> chosen = new ArrayList<>();
            if (best.rule().joint()) {
                List<Fit> joint = fits.stream().filter(f -> f.rule().joint()).toList();
                if (joint.size() > 1 && !zero) {
                    return List.of();
                }
                chosen.addAll(joint);
            } else {
                boolean tie = fits.size() > 1 && fits.get(1).score() == best.score();
                if (tie) {
                    return List.of();
                }
                chosen.add(best);
            }
            Period period = periods.of(q, sentenceStart);
            if (period == null) {
                return List.of();
            }
            List<Claim> made = new ArrayList<>();
            for (Fit fit : chosen) {
                String unit = units.of(q, fit.rule(), sentenceStart, around);
                if (unit == null) {
                    return List.of();
                }
                Claim claim = writer.claim(q, fit.rule().indicator(), unit, period);
                if (claim == null) {
                    return List.of();
                }
                made.add(claim);
            }
            return made;
        }

        private NumberContext context(Quantity q, String left, String right) {
            int labelStart = text.outline().back(q.open(), NarrativeText.LABEL, NarrativeText.REACH);
            if (previous != null && previous.close() > labelStart && previous.close() <= q.open()) {
                labelStart = previous.close();
            }
            // a label may end in a colon: 公示公告:75条
            if (labelStart == q.open() && labelStart > 0 && text.text().charAt(labelStart - 1) == ':') {
                labelStart = text.outline().back(labelStart - 1, NarrativeText.LABEL, NarrativeText.REACH);
            }
            String label = text.text().substring(Math.max(labelStart, q.open() - left.length()), q.open());
            String tail =
                    text.text().substring(q.close(), text.outline().forth(q.close(), NarrativeText.LABEL + "(", 40));
            int nearStart = text.outline().back(q.start(), "\n", NarrativeText.PARAGRAPH);
            Supplier<String> near = () -> text.readTitle()
                    + "\n"
                    + Normalised.of(text.outline().section(q.start())).text()
                    + "\n"
                    + text.text().substring(nearStart, Math.min(text.text().length(), q.close() + 20));
            boolean afterNumber = previous != null && labelStart - previous.close() <= 1;
            return new NumberContext(
                    text.text().substring(q.start(), q.end()),
                    left,
                    right,
                    label,
                    tail,
                    near,
                    afterNumber,
                    whole.indicator());
        }
    }
}
