package gongkai.reading.table;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.State;
import gongkai.reading.metadata.UnitContext;
import gongkai.reading.table.TableLayout.Segment;
import gongkai.reading.text.Unread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the statistical forms in a document's tables: which form they follow, and a claim for every cell whose row and
 * column are known. The knowledge of titles is in {@link TableRules}. A number in a form's table whose row or column is
 * not known is unread, never guessed; tables that are no form's are left to others, but for their plain numbers.
 */
public class FormTableReader {

    private final Catalogue catalogue;
    private final TableRules rules;

    /** Throws {@link gongkai.platform.csv.DataFileException DataFileException} where a line of the shipped rules cannot be right. */
    public FormTableReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.rules = TableRules.shipped(catalogue);
    }

    /**
     * @param text of the document, in which the places of the cells count
     * @param tables of the document
     * @param form what the document is believed to follow; its tables decide where they say otherwise
     * @param period of the report, for all but columns of another year
     */
    public TableReading read(String text, List<Grid> tables, String form, UnitContext unit, Period period) {
        List<TableLayout> layouts = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (Grid grid : tables) {
            TableLayout layout = TableLayout.of(grid, rules);
            if (layout != null) {
                layouts.add(layout);
                grids.add(grid);
            }
        }
        List<FormMatch> best = List.of();
        int most = 0;
        for (FormCandidate candidate : candidates(form, unit, period)) {
            List<FormMatch> matches =
                    layouts.stream().map(l -> FormMatch.of(l, candidate)).toList();
            int score = matches.stream().mapToInt(FormMatch::score).sum();
            if (score > most) {
                most = score;
                best = matches;
            }
        }
        TableOutput out = new TableOutput(text);
        for (int i = 0; i < grids.size(); i++) {
            if (!best.isEmpty() && best.get(i).isForm()) {
                new FormCellWriter(best.get(i), grids.get(i), out).write();
            } else {
                writePlainNumbers(layouts.get(i), out, grids.get(i));
            }
        }
        return out.reading();
    }

    /** The believed form first: it wins where others fit as well. */
    private List<FormCandidate> candidates(String believed, UnitContext unit, Period period) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(believed);
        rules.forms().forEach(codes::add);
        return codes.stream()
                .map(code -> new FormCandidate(catalogue, rules, code, unit, period))
                .toList();
    }

    /** A table of something else, laid out beyond doubt: a title for every column and every row. */
    private void writePlainNumbers(TableLayout layout, TableOutput out, Grid grid) {
        List<Unread> found = new ArrayList<>();
        String title = out.lineBefore(grid);
        int valueRows = 0;
        for (List<Segment> row : layout.rows()) {
            valueRows += row.stream().anyMatch(Segment::hasPrintedValue) ? 1 : 0;
            for (Segment segment : row) {
                for (Cell cell : segment.values()) {
                    CellValue value = CellValue.of(cell.text());
                    if (value == null || value.state() != State.VALUE) {
                        continue;
                    }
                    List<List<Cell>> headers = layout.headers(cell);
                    if (headers.isEmpty() || segment.titles().isEmpty()) {
                        return;
                    }
                    String column = headers.getLast().getLast().text();
                    found.add(TableOutput.unread(
                            cell, value, title, segment.titles().getLast().text(), column));
                }
            }
        }
        if (valueRows >= 2) {
            out.unread(found);
            layout.numbersOfRows().forEach(c -> out.ignoreDigits(c, "row-number"));
        }
    }
}
