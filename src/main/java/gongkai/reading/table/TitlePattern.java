package gongkai.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A title as the rule files write it: plain text, {@code [ ]} around what may be missing, {@code *} for anything, and
 * {@code ;} between alternatives. It is compared with a {@link TitleText}, in full.
 */
final class TitlePattern {

    private final Pattern pattern;
    private final String written;

    /** Throws IllegalArgumentException with the reason where the pattern is not well formed. */
    TitlePattern(String written) {
        this.written = written;
        StringBuilder regex = new StringBuilder();
        for (String alternative :
                Arrays.stream(written.split(";")).map(String::strip).toList()) {
            if (alternative.isEmpty()) {
                throw new IllegalArgumentException("an alternative is empty");
            }
            if (alternative.replaceAll("\\[[^]]*]|\\*", "").isBlank()) {
                throw new IllegalArgumentException("\"" + alternative + "\" would match every title");
            }
            regex.append(regex.isEmpty() ? "" : "|");
            append(alternative, regex);
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    private static void append(String alternative, StringBuilder regex) {
        boolean optional = false;
        StringBuilder literal = new StringBuilder();
        for (char c : alternative.toCharArray()) {
            switch (c) {
                case '[', ']' -> {
                    if (optional == (c == '[')) {
                        throw new IllegalArgumentException("brackets [ ] do not pair in \"" + alternative + "\"");
                    }
                    flush(literal, regex);
                    regex.append(c == '[' ? "(?:" : ")?");
                    optional = c == '[';
                }
                case '*' -> {
                    flush(literal, regex);
                    regex.append(".*");
                }
                default -> literal.append(c);
            }
        }
        if (optional) {
            throw new IllegalArgumentException("brackets [ ] do not pair in \"" + alternative + "\"");
        }
        flush(literal, regex);
    }

    private static void flush(StringBuilder literal, StringBuilder regex) {
        if (!literal.isEmpty()) {
            regex.append(Pattern.quote(literal.toString()));
            literal.setLength(0);
        }
    }

    boolean matches(String title) {
        return pattern.matcher(title).matches();
    }

    /** Whether what follows the last {@code *} of an alternative is exactly that title. */
    boolean endsWith(String title) {
        return Arrays.stream(written.split(";")).anyMatch(a -> a.indexOf('*') >= 0 && a.endsWith("*" + title));
    }

    /** Where it next stands in a longer text: the end of the match, or -1. */
    int findEnd(String text, int from) {
        var matcher = pattern.matcher(text);
        return from <= text.length() && matcher.find(from) ? matcher.end() : -1;
    }

    /** Every alternative as it reads without what may be missing, and with it; cut where anything may stand. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (String alternative : written.split(";")) {
            for (String part : alternative.strip().split("\\*")) {
                words.add(part.replaceAll("\\[[^]]*]", ""));
                words.add(part.replaceAll("[\\[\\]]", ""));
            }
        }
        words.removeIf(String::isBlank);
        return words;
    }

    /** The first alternative in plain words, for people. */
    String name() {
        return written.split(";")[0].replaceAll("\\[[^]]*]|\\*", "").strip();
    }

    @Override
    public String toString() {
        return written;
    }
}
