package gongkai.reading.narrative;

import gongkai.platform.csv.CsvRow;
import gongkai.reading.text.ChineseNumber;
import gongkai.reading.text.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words around numbers: what can be counted ({@link Measures}) and, from {@code reading/words.csv}, words that state
 * a zero, set phrases and names whose numerals count nothing.
 */
public class Lexicon {

    private static final String FILE = "reading/words.csv";

    private final Map<Character, List<String>> measures = new HashMap<>();
    private final Map<Character, List<Fixed>> fixed = new HashMap<>();
    private final List<String> none = new ArrayList<>();

    /** A set phrase with the place of one numeral in it. */
    private record Fixed(String word, int at, String reason) {}

    /** The words that the application ships. */
    public static Lexicon shipped() {
        return of(CsvRow.readShipped(FILE, row -> row));
    }

    static Lexicon of(List<CsvRow> rows) {
        Lexicon words = new Lexicon();
        for (String measure : Measures.ofSentences()) {
            words.measures
                    .computeIfAbsent(measure.charAt(0), c -> new ArrayList<>())
                    .add(measure);
        }
        for (CsvRow row : rows) {
            String word = row.required("word");
            switch (row.text("kind")) {
                case "none" -> words.none.add(word);
                case "phrase" -> words.fix(word, "word", row);
                case "name" -> words.fix(word, "name", row);
                default -> throw row.refuse("\"kind\" must be none, phrase or name, not " + row.text("kind"));
            }
        }
        words.measures
                .values()
                .forEach(l -> l.sort(Comparator.comparing(String::length).reversed()));
        words.none.sort(Comparator.comparing(String::length).reversed());
        return words;
    }

    private void fix(String word, String reason, CsvRow row) {
        boolean numeral = false;
        for (int i = 0; i < word.length(); i++) {
            if (ChineseNumber.isNumeral(word.charAt(i)) || Character.isDigit(word.charAt(i))) {
                fixed.computeIfAbsent(word.charAt(i), c -> new ArrayList<>()).add(new Fixed(word, i, reason));
                numeral = true;
            }
        }
        if (!numeral) {
            throw row.refuse("\"" + word + "\" has no numeral in it: nothing to set aside");
        }
    }

    /** The longest measure that stands at a place, or the empty text. */
    String measureAt(String text, int at) {
        if (at >= text.length()) {
            return "";
        }
        for (String measure : measures.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(measure, at)) {
                return measure;
            }
        }
        return "";
    }

    /** The longest set phrase that covers the numeral at a place. */
    @Nullable
    Mark phraseAt(String text, int at) {
        Mark best = null;
        for (Fixed f : fixed.getOrDefault(text.charAt(at), List.of())) {
            int start = at - f.at();
            if (start >= 0
                    && text.startsWith(f.word(), start)
                    && (best == null || f.word().length() > best.end() - best.start())) {
                best = new Mark(start, start + f.word().length(), f.reason());
            }
        }
        return best;
    }

    List<String> none() {
        return none;
    }

    /** A stretch of the reading form that states nothing, with the reason. */
    public record Mark(int start, int end, String reason) {}

    /** A pattern that finds any of the words, the longest first; null where there are none. */
    static @Nullable Pattern anyOf(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        List<String> longest = new ArrayList<>(new LinkedHashSet<>(words));
        longest.sort(Comparator.comparing(String::length).reversed());
        return Pattern.compile(
                String.join("|", longest.stream().map(Pattern::quote).toList()));
    }

    static boolean containsAny(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        return matcher.find();
    }
}
