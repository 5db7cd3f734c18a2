package gongkai.ui.download;

import java.util.List;

/** A page whose tables and charts can be taken along: what its files are named and say they are about. */
public interface Downloadable {

    /** The page's own heading. */
    String downloadHeading();

    /** What stands in every file of the page: its name, what it is of, its address; empty before it is drawn. */
    List<Sheet.Fact> downloadFacts();

    /** What the page is of, as parts of a file's name: unit and years. */
    List<String> downloadScope();
}
