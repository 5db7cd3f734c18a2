package gongkai.ui.component;

import com.vaadin.flow.component.html.Span;

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
        addClassNames("chip", "tone-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        if (tone == Tone.WARNING || tone == Tone.BAD) {
            add(Icon.WARNING.create());
        }
        add(new Span(word));
    }
}
