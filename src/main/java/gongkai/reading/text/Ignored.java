package gongkai.reading.text;

/**
 * Digits that count nothing: a date, a document number, a telephone number, a list mark.
 *
 * @param reason one of {@code date}, {@code list-mark}, {@code row-number} and the like: a short English word that the
 *     texts translate
 */
public record Ignored(String text, int start, int end, String reason) {}
