package gongkai.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of running text, by what it looks like as a part of a table. */
record TextLine(Shape shape, int start, String text) {

    enum Shape {
        /** Several cells between bars. */
        PIPES,
        /** One cell, or none, and bars behind it. */
        BAR_AFTER,
        /** Cells between tabs. */
        TABS,
        /** A title and values between spaces. */
        SPACES,
        /** Nothing but one short text. */
        ONE,
        BLANK,
        PROSE
    }

    private static final int LONGEST_CELL = 90;
    private static final int LONGEST_ROW = 2_000;
    private static final int MOST_WORDS = 40;
    private static final Pattern SPACE = Pattern.compile("[ \\u00A0\\u3000\\u2002\\u2003\\u2009]+");

    static TextLine of(int start, String text) {
        return new TextLine(shape(text), start, text);
    }

    private static Shape shape(String line) {
        String s = TextToken.strip(line);
        if (s.isEmpty()) {
            return Shape.BLANK;
        }
        if (line.length() > LONGEST_ROW) {
            return Shape.PROSE;
        }
        if (s.indexOf('|') >= 0) {
            int end = s.length();
            while (end > 0 && s.charAt(end - 1) == '|') {
                end--;
            }
            return s.lastIndexOf('|', end - 1) < 0 ? Shape.BAR_AFTER : Shape.PIPES;
        }
        if (s.indexOf('。') >= 0 || s.indexOf('\uFF1B') >= 0 || s.indexOf('\uFF01') >= 0 || s.indexOf('\uFF1F') >= 0) {
            return Shape.PROSE;
        }
        if (line.indexOf('\t') >= 0) {
            return Shape.TABS;
        }
        String[] words = SPACE.split(s, -1);
        if (words.length > 1 && words.length <= MOST_WORDS) {
            return Shape.SPACES;
        }
        return s.length() <= LONGEST_CELL ? Shape.ONE : Shape.PROSE;
    }

    boolean isBarred() {
        return shape == Shape.PIPES || shape == Shape.BAR_AFTER;
    }

    /** Whether a line parted by spaces ends in a value. */
    boolean isSpacedRow() {
        if (shape != Shape.SPACES) {
            return false;
        }
        String[] words = SPACE.split(TextToken.strip(text), -1);
        return CellValue.isPrinted(words[words.length - 1]);
    }

    /** What stands between spaces. */
    List<TextToken> words() {
        List<TextToken> words = new ArrayList<>();
        int at = 0;
        Matcher gaps = SPACE.matcher(text);
        while (gaps.find()) {
            if (gaps.start() > at) {
                words.add(TextToken.of(start + at, text.substring(at, gaps.start())));
            }
            at = gaps.end();
        }
        if (at < text.length()) {
            words.add(TextToken.of(start + at, text.substring(at)));
        }
        return words;
    }
}
