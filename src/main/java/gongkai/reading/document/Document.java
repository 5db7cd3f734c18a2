package gongkai.reading.document;

import gongkai.reading.table.Grid;
import java.util.List;

/**
 * A document as received, reduced to what can be read.
 *
 * @param fileName as received, for messages
 * @param text exactly as printed, with a line break after every block; every offset in this package counts its UTF-16
 *     units. Navigation and footers of a web page are not in it
 * @param grids its tables in the order of the text, those that stand flattened in the text included
 */
public record Document(String fileName, String text, List<Grid> grids) {

    public Document {
        grids = List.copyOf(grids);
    }
}
