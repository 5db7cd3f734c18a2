package gongkai.review.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import gongkai.ledger.ui.FigureText;
import java.util.List;

/**
 * One quiet line below the numbers: where one stands, what was done last, and the way back. It takes the place of a notice
 * for each key; a screen reader says what was done, and nothing covers the page.
 */
final class StatusLine extends Div {

    private final Span place = new Span();
    private final Span said = new Span();
    private final Button open;
    private final Button undo;

    StatusLine(FigureText text, Runnable opening, Runnable undoing) {
        addClassName("status-line");
        place.addClassName("place");
        said.addClassName("said-last");
        said.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        open = new Button(text.translate("review.open"), click -> opening.run());
        undo = new Button(text.translate("review.undo"), click -> undoing.run());
        for (Button quiet : List.of(open, undo)) {
            quiet.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        }
        add(place, said, open, undo);
    }

    /** Where one stands among the numbers; empty for nowhere. */
    void place(String words) {
        place.setText(words);
    }

    /** What was done, or why nothing was. */
    void announce(String words) {
        said.setText(words);
    }

    /** Whether what is pointed at has no row with a button of its own. */
    void offerOpen(boolean offered) {
        open.setVisible(offered);
    }

    /** Whether there is a way back. */
    void offerUndo(boolean offered) {
        undo.setVisible(offered);
    }
}
