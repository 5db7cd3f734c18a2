package gongkai.reading.table;

import gongkai.catalogue.Indicator;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.reading.table.CellTargets.Target;
import gongkai.reading.table.TableLayout.Segment;
import gongkai.reading.table.TableRules.Row;
import gongkai.reading.text.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what the cells of a matched table state: claims of those whose place is known, unread numbers of the others,
 * and the digits of its titles.
 */
final class FormCellWriter {

    private static final Pattern BRACKETED_MONEY =
            Pattern.compile("[(\uFF08]\\s*(?:单位[:\uFF1A])?([万萬亿億]?元)\\s*[)\uFF09]");

    private final FormMatch match;
    private final TableOutput out;
    private final String before;
    private final Set<Cell> written = Collections.newSetFromMap(new IdentityHashMap<>());

    FormCellWriter(FormMatch match, Grid grid, TableOutput out) {
        this.match = match;
        this.out = out;
        this.before = out.lineBefore(grid);
    }

    void write() {
        List<Segment> matched = match.matched();
        Set<Segment> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(matched);
        int from = matched.getFirst().row();
        int to = matched.getLast().row();
        for (Segment segment : matched) {
            for (Cell cell : segment.values()) {
                Target target = match.target(cell);
                CellValue value = CellValue.of(cell.text());
                if (target != null && value != null && claim(segment, cell, value, target)) {
                    written.add(cell);
                }
            }
        }
        for (List<Segment> row : match.layout().rows()) {
            for (Segment segment : row) {
                boolean inside = segment.row() >= from && segment.row() <= to;
                if (known.contains(segment) || inside && !match.layout().isTitles(segment.row())) {
                    writeUnknown(segment);
                }
                if (inside || known.contains(segment)) {
                    segment.titles().forEach(out::ignoreTitleDigits);
                }
            }
        }
        match.layout().numbersOfRows().forEach(c -> out.ignoreDigits(c, "row-number"));
    }

    private void writeUnknown(Segment segment) {
        for (Cell cell : segment.values()) {
            CellValue value = CellValue.of(cell.text());
            if (value != null && value.state() == State.VALUE && !written.contains(cell)) {
                List<List<Cell>> headers = match.layout().headers(cell);
                String column =
                        headers.isEmpty() ? "" : headers.getFirst().getLast().text();
                String row = segment.titles().isEmpty()
                        ? ""
                        : segment.titles().getLast().text();
                out.unread(List.of(TableOutput.unread(cell, value, heading(segment), row, column)));
            }
        }
    }

    private String heading(Segment segment) {
        String heading = match.heading(segment);
        return heading.isBlank() ? before : heading;
    }

    /** False where the printed measure cannot be the indicator's. */
    private boolean claim(Segment segment, Cell cell, CellValue value, Target target) {
        Row row = target.row();
        Indicator indicator =
                match.form().catalogue().indicator(row.indicator()).orElseThrow();
        String measure = value.measure();
        if (measure.isEmpty() && segment.measure() != null) {
            measure = segment.measure().text().strip();
        }
        if (measure.isEmpty()) {
            measure = measureInTitle(segment, target);
        }
        BigDecimal amount = value.value();
        if (amount != null) {
            amount = Measures.converted(amount, measure.isEmpty() ? row.measure() : measure, indicator);
            if (amount == null) {
                return false;
            }
        }
        String title = segment.titles().isEmpty()
                ? row.title() == null ? "" : row.title().name()
                : segment.titles().getLast().text();
        out.claim(new Claim(
                row.indicator(),
                target.aspect(),
                target.unit(),
                target.period(),
                amount,
                value.state(),
                value.qualifier(),
                measure,
                cell.text().substring(value.from(), value.to()),
                Basis.TABLE,
                match.form().code(),
                TableOutput.join(" › ", heading(segment), title, target.header()),
                cell.start() + value.from(),
                cell.start() + value.to(),
                TableOutput.join(" · ", title, target.header(), cell.text())));
        return true;
    }

    private String measureInTitle(Segment segment, Target target) {
        List<String> printed = new ArrayList<>();
        segment.titles().reversed().forEach(t -> printed.add(t.text()));
        printed.add(target.header());
        for (String text : printed) {
            Matcher money = BRACKETED_MONEY.matcher(text);
            if (money.find()) {
                return money.group(1);
            }
        }
        return "";
    }
}
