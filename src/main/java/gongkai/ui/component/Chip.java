package gongkai.ui.component;

import com.vaadin.flow.component.html.Span;
import gongkai.platform.web.Html;
import java.util.Locale;

/** A short word about a number's state (有争议, 暂定, 合计): a sign and a word, never a colour alone. */
public final class Chip extends Span {

    /** What the word means for the reader. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        BAD
    }

    public Chip(String word, Tone tone) {
        setClassName(className(tone));
        if (isWarned(tone)) {
            add(Icon.WARNING.create());
        }
        add(new Span(word));
    }

    /** The same as HTML. */
    public static Html html(String word, Tone tone) {
        Html content = isWarned(tone) ? Icon.WARNING.html() : new Html();
        return new Html().element("span", className(tone), content.text(word));
    }

    private static boolean isWarned(Tone tone) {
        return tone == Tone.WARNING || tone == Tone.BAD;
    }

    private static String className(Tone tone) {
        return "chip tone-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
