package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.platform.csv.CsvRow;
import gongkai.reading.text.Measures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        if (rule.readsNone()) {
            return false;
        }
        if (!rule.measures().isEmpty()) {
            return rule.measures().contains(q.measure());
        }
        return Measures.fits(q.measure(), catalogue.indicator(rule.indicator()).orElseThrow());
    }
}
