package gongkai.platform.logging;

import org.jspecify.annotations.Nullable;

/**
 * Text from outside as it may stand in a log. What could end the line, move the cursor, colour the terminal or turn the
 * direction of reading is written as an escape, so that no file name, address or message of a library can look like an
 * event of its own.
 */
final class LogText {

    /** More than any sentence needs; a message may hold a whole document. */
    static final int MAX_LENGTH = 8_000;

    private LogText() {}

    /** The text in one line; null stays null. */
    static @Nullable String oneLine(@Nullable String text) {
        if (text == null || text.length() <= MAX_LENGTH && text.codePoints().noneMatch(LogText::unsafe)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(character -> append(line, character));
        int left = text.codePointCount(0, text.length()) - MAX_LENGTH;
        if (left > 0) {
            line.append(" … (").append(left).append(" more characters)");
        }
        return line.toString();
    }

    private static void append(StringBuilder line, int character) {
        if (!unsafe(character)) {
            line.appendCodePoint(character);
            return;
        }
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                for (char unit : Character.toChars(character)) {
                    line.append(String.format("\\u%04X", (int) unit));
                }
            }
        }
    }

    private static boolean unsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
