package gongkai.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import gongkai.ui.download.Sheet;
import java.util.Map;

/**
 * A cell of a table twice: as it is shown, and as the model has it for a file.
 *
 * @param states whether its number has the states that numbers of this table may share; empty where it holds no figure
 */
public record TableCell(Component shown, Sheet.Cell said, Map<SharedState, Boolean> states) {

    public TableCell {
        states = Map.copyOf(states);
    }

    public TableCell(Component shown, Sheet.Cell said) {
        this(shown, said, Map.of());
    }

    /** Shown as those words, which may be grouped and have a measure where the file has the bare number. */
    public static TableCell of(String shown, Sheet.Cell said) {
        return new TableCell(new Span(shown), said);
    }

    /** Words. */
    public static TableCell of(String words) {
        return of(words, Sheet.Cell.of(words));
    }

    /** Words in a number's place, which say why there is none. */
    public static TableCell absent(String words) {
        Span none = new Span(words);
        none.addClassName("absent");
        return new TableCell(none, Sheet.Cell.of(words));
    }

    /** The same with something more behind what is shown, and a remark for the file. */
    public TableCell with(Component more, String remark) {
        Div both = new Div(shown, more);
        both.addClassName("number");
        return new TableCell(both, said.noting(remark), states);
    }
}
