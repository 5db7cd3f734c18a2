package gongkai.ui.table;

import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import java.util.Map;

/**
 * A cell of a table twice: as the page has it, and as the model has it for a file.
 *
 * @param html what it shows, ready to stand in the page: see {@link Html}
 * @param exported the same for a file
 * @param className of the cell, beyond that of its column; may be empty
 * @param states whether its number has the states that numbers of this table may share; empty where it holds no figure
 */
public record TableCell(Html html, Sheet.Cell exported, String className, Map<SharedState, Boolean> states) {

    public TableCell {
        states = Map.copyOf(states);
    }

    public static TableCell of(Html html, Sheet.Cell exported) {
        return new TableCell(html, exported, "", Map.of());
    }

    /** Shown as those words, which may be grouped and have a measure where the file has the bare number. */
    public static TableCell of(String shown, Sheet.Cell exported) {
        return of(Html.of(shown), exported);
    }

    /** Words. */
    public static TableCell of(String words) {
        return of(words, Sheet.Cell.of(words));
    }

    /** Words in a number's place, which say why there is none. */
    public static TableCell absent(String words) {
        return of(new Html().span("absent", words), Sheet.Cell.of(words));
    }

    /** A short word about a state. */
    public static TableCell chip(String word, Chip.Tone tone) {
        return of(Chip.html(word, tone), Sheet.Cell.of(word));
    }

    /** Words, and quieter ones in a line below, which a file has as a remark. */
    public static TableCell stacked(Html first, Sheet.Cell exported, String below) {
        return of(new Html().element("div", "stack", first.span("quiet", below)), exported.noting(below));
    }

    /** The same with something more beside what is shown, and a remark for the file. */
    public TableCell with(Html more, String remark) {
        Html both = new Html().element("div", "number", new Html().add(html).add(more));
        return new TableCell(both, exported.noting(remark), className, states);
    }

    /** The same with a class of its own. */
    public TableCell styled(String style) {
        return new TableCell(html, exported, style, states);
    }

    /** The same with what its number shares with others of the table. */
    public TableCell holding(Map<SharedState, Boolean> shared) {
        return new TableCell(html, exported, className, shared);
    }
}
