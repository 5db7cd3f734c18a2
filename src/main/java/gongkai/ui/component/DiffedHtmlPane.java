package gongkai.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A long text or list whose pieces are HTML with ids. Only the pieces that changed go over the wire, so that a step with
 * the keyboard through four hundred numbers costs a few hundred bytes.
 */
public class DiffedHtmlPane extends Div {

    private Map<String, String> shown = new LinkedHashMap<>();

    /** @param pieces by id, in order; each is one element that carries that id */
    public void show(Map<String, String> pieces) {
        if (!List.copyOf(shown.keySet()).equals(List.copyOf(pieces.keySet()))) {
            getElement().executeJs("this.innerHTML = $0", String.join("", pieces.values()));
        } else {
            List<String> changed = new ArrayList<>();
            pieces.forEach((id, html) -> {
                if (!html.equals(shown.get(id))) {
                    changed.add(id);
                    changed.add(html);
                }
            });
            if (!changed.isEmpty()) {
                getElement()
                        .executeJs(
                                "for (let i = 0; i < $0.length; i += 2) {"
                                        + " const e = document.getElementById($0[i]); if (e) e.outerHTML = $0[i + 1]; }",
                                changed);
            }
        }
        shown = new LinkedHashMap<>(pieces);
    }

    /** Hears the mouse on the pieces: the innermost {@code data-item} around it is handed on. */
    public void onItem(String event, SerializableConsumer<String> listener) {
        DelegatedListener.add(this, event, "data-item", listener);
    }

    /** Brings a piece, or an element in one, into sight. */
    public void reveal(String id, String block) {
        getElement()
                .executeJs(
                        "const e = document.getElementById($0); if (e) e.scrollIntoView({block: $1, behavior: 'auto'});",
                        id,
                        block);
    }

    /** The same on a page that is only just being built: once more when its styles have given it its size. */
    public void revealWhenBuilt(String id, String block) {
        getElement()
                .executeJs(
                        "const go = () => { const e = document.getElementById($0);"
                                + " if (e) e.scrollIntoView({block: $1, behavior: 'auto'}); };"
                                + " go(); setTimeout(go, 120); setTimeout(go, 450);",
                        id,
                        block);
    }

    /** Goes to its beginning. */
    public void top() {
        getElement().executeJs("this.scrollTop = 0");
    }

    /** Gives it the keyboard, without moving the page. */
    public void takeFocus() {
        getElement()
                .executeJs("const go = () => { if (!this.contains(document.activeElement))"
                        + " this.focus({preventScroll: true}); }; go(); setTimeout(go, 120);");
    }

    /** What is shown, for tests. */
    public String html() {
        return String.join("", shown.values());
    }
}
