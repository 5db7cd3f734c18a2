package gongkai.reports;

import java.io.IOException;
import java.io.InputStream;
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
 * The words around numbers, from {@code reports/words.csv}: what can be counted (measures), words that state a zero,
 * set phrases and names whose numerals count nothing.
 */
class Words {

    private static final String FILE = "words.csv";

    private final Map<Character, List<String>> measures = new HashMap<>();
    private final Map<Character, List<Fixed>> fixed = new HashMap<>();
    private final List<String> none = new ArrayList<>();

    /** A set phrase with the place of one numeral in it. */
    private record Fixed(String word, int at, String reason) {}

    static Words shipped() {
        try (InputStream in = RuleFile.open("/reports/" + FILE)) {
            return read(FILE, in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Words read(String file, InputStream in) {
        Words words = new Words();
        for (RuleFile.Row row : RuleFile.rows(file, in, List.of("kind", "word", "note"))) {
            String word = row.text("word");
            if (word.isEmpty()) {
                throw row.refuse("\"word\" is empty");
            }
            switch (row.text("kind")) {
                case "measure" ->
                    words.measures
                            .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                            .add(word);
                case "none" -> words.none.add(word);
                case "phrase" -> words.fix(word, "word", row);
                case "name" -> words.fix(word, "name", row);
                default -> throw row.refuse("\"kind\" must be measure, none, phrase or name, not " + row.text("kind"));
            }
        }
        words.measures
                .values()
                .forEach(l -> l.sort(Comparator.comparing(String::length).reversed()));
        words.none.sort(Comparator.comparing(String::length).reversed());
        return words;
    }

    private void fix(String word, String reason, RuleFile.Row row) {
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
    record Mark(int start, int end, String reason) {}

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
