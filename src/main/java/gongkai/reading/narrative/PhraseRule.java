package gongkai.reading.narrative;

import gongkai.catalogue.Catalogue;
import gongkai.platform.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code phrases.csv}: a phrase with a place for the number, and the conditions under which it holds.
 *
 * <p>The phrase is plain text with {@code {n}} for a number with its measure, {@code {none}} for a word that states
 * none ({@code {none:a|b}} for these words only), {@code …} for up to 24 characters within one clause, {@code ~} for up
 * to 40 within the sentence, {@code [x]} for what may be missing, {@code (a|b)} for a choice, {@code ^} for the
 * beginning of a clause. Between the phrase and the number words such as 共, 为, 数, 达 and a colon need not be written.
 *
 * @param measures printed measures it takes; empty for those that fit the indicator's
 * @param near one of these words must stand in the title, a heading or the paragraph
 * @param not none of these may stand in the clause
 * @param whole holds only in a list of parts of one of these indicators
 * @param unit the level whose total it is, where the phrase itself says so
 * @param joint may share one zero with other indicators (没有发生复议、诉讼); a number above zero then belongs to none
 */
record PhraseRule(
        String indicator,
        @Nullable Pattern left,
        @Nullable Pattern right,
        String needs,
        boolean readsNone,
        Set<String> ownNoneWords,
        Set<String> measures,
        @Nullable Pattern near,
        @Nullable Pattern not,
        Set<String> whole,
        String unit,
        boolean joint) {

    private static final Set<String> LEVELS =
            Set.of("", "whole", "district", "departments", "townships", "departments-townships");

    /** Words between a label and its number, and between a number and its noun, that say nothing. */
    private static final String FILLER =
            "((?:总数量|总数|数量|总量|总计|合计|共计|累计|一共|分别|均|都|共有|共|已达|达到|达|为|是|有|了|各类|的|数|:|-|\\([^()\\d]{0,24}\\))*+)";

    /** The one number a phrase may hold: it is a name. */
    private static final String HOTLINE = "12345";

    private static final Pattern VERB = Pattern.compile("(?:公开|发布|公布)(?!目录)");

    private static final String GAP = "((?:[^,。;:!?\\n\\d]|(?:19|20)\\d\\d(?=年)|12\\d{3}(?!\\d)){0,24}?)";
    private static final String LONG_GAP = "([^。!?\\n]{0,60}?)";
    private static final String CLAUSE_BEGIN = "(?<=^|[,。;:、()!?\\n\\]])";

    static PhraseRule of(CsvRow row, Catalogue catalogue) {
        String indicator = row.text("indicator");
        if (catalogue.indicator(indicator).isEmpty()) {
            throw row.refuse("unknown indicator \"" + indicator + "\"");
        }
        String pattern = row.text("pattern");
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}');
        if (open < 0 || close < open || pattern.indexOf('{', open + 1) >= 0) {
            throw row.refuse("the pattern needs exactly one {n} or {none}: \"" + pattern + "\"");
        }
        String slot = pattern.substring(open + 1, close);
        boolean none = slot.equals("none") || slot.startsWith("none:");
        if (!none && !slot.equals("n")) {
            throw row.refuse("unknown {" + slot + "}: write {n}, {none} or {none:words}");
        }
        Set<String> own = slot.startsWith("none:") ? Set.of(slot.substring(5).split("\\|")) : Set.of();
        if (own.contains("")) {
            throw row.refuse("an empty word in {" + slot + "}");
        }
        String before = pattern.substring(0, open);
        String after = pattern.substring(close + 1);
        String needs = longest(literal(before), literal(after));
        if (own.isEmpty() && !hasWords(before + after)) {
            throw row.refuse("the pattern has no word that must stand there: \"" + pattern + "\"");
        }
        for (String whole : row.list("whole", "\\|")) {
            if (catalogue.indicator(whole).isEmpty()) {
                throw row.refuse("unknown indicator \"" + whole + "\" in whole");
            }
        }
        if (!LEVELS.contains(row.text("unit"))) {
            throw row.refuse("unknown unit \"" + row.text("unit") + "\": one of " + LEVELS);
        }
        return new PhraseRule(
                indicator,
                before.isEmpty() ? null : compile(regex(before, row) + FILLER + "\\z", row),
                after.isEmpty() ? null : compile(FILLER + regex(after, row), row),
                needs,
                none,
                own,
                Set.copyOf(row.list("measures", "\\|")),
                words(row.list("near", "\\|"), row),
                words(row.list("not", "\\|"), row),
                Set.copyOf(row.list("whole", "\\|")),
                row.text("unit"),
                row.yes("joint"));
    }

    private static @Nullable Pattern words(List<String> words, CsvRow row) {
        if (words.contains("")) {
            throw row.refuse("an empty word between two |");
        }
        return Lexicon.anyOf(words);
    }

    private static Pattern compile(String regex, CsvRow row) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw row.refuse("the pattern cannot be read: " + e.getDescription());
        }
    }

    private static String regex(String phrase, CsvRow row) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            switch (c) {
                case '…' -> regex.append(GAP);
                case '~' -> regex.append(LONG_GAP);
                case '^' -> regex.append(CLAUSE_BEGIN);
                case '(', '[' -> {
                    depth++;
                    regex.append("(?:");
                }
                case ')', ']' -> {
                    depth--;
                    regex.append(c == ']' ? ")?" : ")");
                }
                case '|' -> regex.append('|');
                default -> {
                    if (Character.isDigit(c) && !phrase.contains(HOTLINE)) {
                        throw row.refuse("a pattern holds no digits: write {n}");
                    }
                    regex.append(Pattern.quote(String.valueOf(c)));
                }
            }
            if (depth < 0) {
                throw row.refuse("a bracket closes that was not opened: \"" + phrase + "\"");
            }
        }
        if (depth != 0) {
            throw row.refuse("a bracket is not closed: \"" + phrase + "\"");
        }
        return regex.toString();
    }

    /** The longest run of characters that must stand there: outside of brackets, gaps and choices. */
    private static String literal(String phrase) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int depth = 0;
        for (char c : phrase.toCharArray()) {
            if (c == '(' || c == '[') {
                depth++;
            }
            boolean plain = depth == 0 && "…~^()[]|".indexOf(c) < 0;
            if (plain) {
                run.append(c);
            } else {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (c == ')' || c == ']') {
                depth--;
            }
        }
        runs.add(run.toString());
        // a phrase that is one choice has no fixed part: any of its characters may be missing
        return runs.stream().reduce("", PhraseRule::longest);
    }

    /** Whether a phrase has anything but gaps and what may be missing. */
    private static boolean hasWords(String phrase) {
        int optional = 0;
        for (char c : phrase.toCharArray()) {
            optional += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (optional == 0 && "…~^()[]|:".indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    private static String longest(String a, String b) {
        return a.length() >= b.length() ? a : b;
    }

    /** How well the rule fits, 0 where it does not: the number of characters of the phrase that were found. */
    int score(Quantity q, NumberContext around) {
        if (!needs.isEmpty()
                && !around.left().contains(needs)
                && !around.right().contains(needs)) {
            return 0;
        }
        if (!whole.isEmpty() && (around.whole() == null || !whole.contains(around.whole()))) {
            return 0;
        }
        if (q.isNone() && !ownNoneWords.isEmpty() && !ownNoneWords.contains(around.word())) {
            return 0;
        }
        int score = 0;
        String clause = around.label() + "#" + around.tail();
        if (left != null) {
            Matcher m = left.matcher(around.left());
            if (!m.find()) {
                return 0;
            }
            score += found(m);
            int fromStart = around.left().length() - m.start();
            boolean noun = !VERB.matcher(m.group()).find();
            if (!joint && noun && around.sharedFrom(fromStart)) {
                return 0;
            }
            if (fromStart > around.label().length()) {
                clause = around.left().substring(m.start()) + "#" + around.tail();
            }
        }
        if (right != null) {
            Matcher m = right.matcher(around.right());
            if (!m.lookingAt()) {
                return 0;
            }
            score += found(m);
        }
        if (not != null && Lexicon.containsAny(not, clause)) {
            return 0;
        }
        if (near != null && !Lexicon.containsAny(near, around.near().get())) {
            return 0;
        }
        return 2 * score + (whole.isEmpty() ? 0 : 3) + (near == null ? 0 : 1) + (own(q) ? 4 : 0);
    }

    private boolean own(Quantity q) {
        return q.isNone() && !ownNoneWords.isEmpty();
    }

    private static int found(Matcher m) {
        int length = m.end() - m.start();
        for (int g = 1; g <= m.groupCount(); g++) {
            if (m.group(g) != null) {
                length -= m.group(g).length();
            }
        }
        return length;
    }
}
