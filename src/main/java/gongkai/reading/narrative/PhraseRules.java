package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.platform.csv.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the reader knows about wordings: rules that say which words around a number make it a statement of which
 * indicator. They stand in {@code reading/phrases.csv}, which the office may extend by a file of its own.
 */
public class PhraseRules {

    static final String FILE = "reading/phrases.csv";
    static final List<String> COLUMNS =
            List.of("indicator", "pattern", "measures", "near", "not", "whole", "unit", "joint", "note");

    private static final Map<String, Set<String>> MEASURES = Map.of(
            "条", Set.of("", "条", "篇", "件", "份", "个", "则", "次", "项", "期", "条次", "篇次", "余条"),
            "件", Set.of("", "件", "条", "起", "宗", "份", "次", "个", "例", "封", "单", "项", "件次", "人次"),
            "人次", Set.of("", "人次", "人", "次", "个", "名", "位", "起", "件", "批次"),
            "人", Set.of("", "人", "名", "位", "人次"),
            "次", Set.of("", "次", "人次", "期", "场", "场次", "项", "篇", "个", "件", "起", "条"),
            "个", Set.of("", "个", "家", "处", "项", "人", "次"),
            "家", Set.of("", "个", "家"),
            "篇", Set.of("", "篇", "条", "件", "份", "个", "期", "次", "篇次", "幅"),
            "项", Set.of("", "项", "个", "件", "条"),
            "分", Set.of("分"));
    private static final Set<String> MONEY = Set.of("元", "万元", "亿元");

    private final List<PhraseRule> rules;
    private final Catalogue catalogue;

    private PhraseRules(List<PhraseRule> rules, Catalogue catalogue) {
        this.rules = List.copyOf(rules);
        this.catalogue = catalogue;
    }

    /** The rules the application ships, and after them those of the office's own file where there is one. */
    public static PhraseRules load(Catalogue catalogue, @Nullable Path own) {
        List<PhraseRule> rules = new ArrayList<>(CsvRow.readShipped(FILE, row -> rule(row, catalogue)));
        if (own != null) {
            try (InputStream in = Files.newInputStream(own)) {
                rules.addAll(read(own.toString(), in, catalogue));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PhraseRules(rules, catalogue);
    }

    static List<PhraseRule> read(String file, InputStream in, Catalogue catalogue) throws IOException {
        return CsvRow.readAll(file, in, row -> rule(row, catalogue));
    }

    private static PhraseRule rule(CsvRow row, Catalogue catalogue) {
        COLUMNS.forEach(row::text); // a file without one of them is refused, whatever its lines need
        return PhraseRule.of(row, catalogue);
    }

    /** The words for none that the rules name themselves, beside those of the word list. */
    Set<String> noneWords() {
        Set<String> words = new TreeSet<>();
        rules.forEach(r -> words.addAll(r.ownNoneWords()));
        return words;
    }

    /** The rules that fit a number, the best first; of one indicator only the best. */
    List<Fit> fits(Quantity q, NumberContext around) {
        List<Fit> fits = new ArrayList<>();
        for (PhraseRule rule : rules) {
            if (!measures(rule, q)) {
                continue;
            }
            int score = rule.score(q, around);
            if (score > 0) {
                add(fits, new Fit(rule, score));
            }
        }
        fits.sort((a, b) -> Integer.compare(b.score(), a.score()));
        return fits;
    }

    private static void add(List<Fit> fits, Fit fit) {
        for (int i = 0; i < fits.size(); i++) {
            if (fits.get(i).rule().indicator().equals(fit.rule().indicator())) {
                if (fits.get(i).score() < fit.score()) {
                    fits.set(i, fit);
                }
                return;
            }
        }
        fits.add(fit);
    }

    record Fit(PhraseRule rule, int score) {}

    private boolean measures(PhraseRule rule, Quantity q) {
        if (q.isNone()) {
            return rule.readsNone();
        }
        if (!rule.readsNumbers()) {
            return false;
        }
        if (!rule.measures().isEmpty()) {
            return rule.measures().contains(q.measure());
        }
        Indicator indicator = catalogue.indicator(rule.indicator()).orElseThrow();
        if (indicator.measure().equals("%")) {
            return q.isPercent();
        }
        if (MONEY.contains(indicator.measure())) {
            return MONEY.contains(q.measure());
        }
        Set<String> allowed = MEASURES.get(indicator.measure());
        return allowed == null ? q.measure().equals(indicator.measure()) : allowed.contains(q.measure());
    }
}
