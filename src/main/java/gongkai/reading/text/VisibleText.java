package gongkai.reading.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Text in which everything that changes how the rest reads can be seen. A character that turns the order of its
 * neighbours around (U+202E shows 321 as 123), gives digits another shape or stands between two of them without a trace is
 * replaced by {@code U+FFFD}, one UTF-16 unit for one, so that every offset holds: what is shown is what is stored.
 */
public final class VisibleText {

    private static final char REPLACEMENT = '\ufffd';

    /** Only says where a line may break or how its neighbours join; {@link Normalised} reads over it as the eye does. */
    private static final String HARMLESS = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private static final String LINE_BREAKS_AND_TABS = "\t\n\u000b\f\r\u0085";

    private VisibleText() {}

    /** @return the text itself where there is nothing to replace */
    public static String of(String text) {
        StringBuilder visible = null;
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text, i)) {
                if (visible == null) {
                    visible = new StringBuilder(text);
                }
                visible.setCharAt(i, REPLACEMENT);
            }
        }
        return visible == null ? text : visible.toString();
    }

    /** The name of a file or a title: one line, without line breaks and tabs either. */
    public static String line(String name) {
        StringBuilder line = new StringBuilder(of(name));
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.setCharAt(i, REPLACEMENT);
            }
        }
        return line.toString();
    }

    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x7f) {
            return c < ' ' && LINE_BREAKS_AND_TABS.indexOf(c) < 0;
        }
        if (Character.isISOControl(c)) {
            return LINE_BREAKS_AND_TABS.indexOf(c) < 0;
        }
        if (Character.isSurrogate(c)) {
            int codePoint = Character.isLowSurrogate(c)
                    ? Character.codePointBefore(text, at + 1)
                    : Character.codePointAt(text, at);
            return Character.isSupplementaryCodePoint(codePoint) && isHidden(codePoint);
        }
        return isHidden((int) c);
    }

    private static boolean isHidden(int codePoint) {
        if (HARMLESS.indexOf(codePoint) >= 0 || UCharacter.hasBinaryProperty(codePoint, UProperty.VARIATION_SELECTOR)) {
            return false;
        }
        return Character.getType(codePoint) == Character.FORMAT
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
