package gongkai.reading.table;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.metadata.UnitContext;
import gongkai.reading.table.TableLayout.Segment;
import gongkai.reading.table.TableRules.Column;
import gongkai.reading.table.TableRules.ColumnKind;
import gongkai.reading.table.TableRules.Row;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statistical forms in a document's tables: which form they follow, and a claim for every cell whose row and
 * column are known. The knowledge of titles is in {@link TableRules}. A number in a form's table whose row or column is
 * not known is unread, never guessed; tables that are no form's are left to others, but for their plain numbers.
 */
public class FormTableReader {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*|[〇零一二三四五六七八九十百]+");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?(?:度)?(?:统计)?(?:数|数量|数据)?");
    private static final Pattern MONEY = Pattern.compile("([万萬亿億]?)[元圆圓]");
    private static final Pattern BRACKETED_MONEY =
            Pattern.compile("[(\uFF08]\\s*(?:单位[:\uFF1A])?([万萬亿億]?元)\\s*[)\uFF09]");

    private final Catalogue catalogue;
    private final TableRules rules;

    /** Throws {@link gongkai.platform.csv.DataFileException DataFileException} where a line of the shipped rules cannot be right. */
    public FormTableReader(Catalogue catalogue) {
        this(catalogue, TableRules.shipped(catalogue));
    }

    FormTableReader(Catalogue catalogue, TableRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
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
        Map<String, List<Row>> titled = new HashMap<>();
        List<TableMatch> best = List.of();
        int most = 0;
        for (String candidate : candidates(form)) {
            List<TableMatch> matches = new ArrayList<>();
            for (TableLayout layout : layouts) {
                matches.add(new TableMatch(layout, candidate, unit, period, titled).match());
            }
            int score = matches.stream().mapToInt(TableMatch::score).sum();
            if (score > most) {
                most = score;
                best = matches;
            }
        }
        Output out = new Output(text);
        for (int i = 0; i < grids.size(); i++) {
            if (!best.isEmpty() && best.get(i).isForm()) {
                best.get(i).write(out, grids.get(i));
            } else {
                writePlainNumbers(layouts.get(i), out, grids.get(i));
            }
        }
        return new TableReading(out.claims, out.unread, out.ignored);
    }

    /** The believed form first: it wins where others fit as well. */
    private List<String> candidates(String form) {
        List<String> all = new ArrayList<>();
        all.add(form);
        rules.forms().forEach(f -> {
            if (!f.equals(form)) {
                all.add(f);
            }
        });
        return all;
    }

    /** A table of something else, laid out beyond doubt: a title for every column and every row. */
    private void writePlainNumbers(TableLayout layout, Output out, Grid grid) {
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
                    found.add(out.unread(
                            cell, value, title, segment.titles().getLast().text(), column));
                }
            }
        }
        if (valueRows >= 2) {
            out.unread.addAll(found);
            layout.numbersOfRows().forEach(c -> out.ignoreDigits(c, "row-number"));
        }
    }

    /** How many stretches of titles above a value may still be its header. */
    private static final int NEAR = 20;

    /** How many titles, one upon the other, may make one header. */
    private static final int TALLEST = 20;

    /** Where a value belongs. */
    private record Target(Row row, String aspect, String unit, Period period, String header) {}

    /** One grid read as one form. */
    private final class TableMatch {

        private final TableLayout layout;
        private final String form;
        private final UnitContext unit;
        private final Period period;
        private final Map<String, List<Row>> titled;

        private final List<Segment> matched = new ArrayList<>();
        private final Map<Cell, Target> targets = new IdentityHashMap<>();
        private final Map<Segment, String> headings = new IdentityHashMap<>();
        private final Map<Cell, String> titles = new IdentityHashMap<>();
        private final Set<Integer> orders = new HashSet<>();
        private final Set<String> tables = new HashSet<>();
        /** The titles above the values, run together, one entry for each stretch of rows without values. */
        private final List<String> headerTexts = new ArrayList<>();

        private String before = "";
        private int last = -1;
        private int valueRows;
        private boolean byColumn;

        TableMatch(TableLayout layout, String form, UnitContext unit, Period period, Map<String, List<Row>> titled) {
            this.layout = layout;
            this.form = form;
            this.unit = unit;
            this.period = period;
            this.titled = titled;
        }

        TableMatch match() {
            List<Cell> loose = new ArrayList<>();
            String heading = "";
            boolean inHeader = false;
            List<List<Segment>> rows = layout.rows();
            for (int r = 0; r < rows.size(); r++) {
                ReadingBudget.check();
                if (layout.isTitles(r) && !isBlankRowOfForm(rows.get(r))) {
                    String text = titles(rows.get(r));
                    if (inHeader) {
                        headerTexts.set(headerTexts.size() - 1, headerTexts.getLast() + text);
                    } else {
                        headerTexts.add(text);
                        loose.clear();
                    }
                    inHeader = true;
                    rows.get(r).forEach(s -> loose.addAll(s.titles()));
                    if (!isHeader(rows.get(r)) && !text.isEmpty()) {
                        heading = rows.get(r).getFirst().titles().getFirst().text();
                    }
                    continue;
                }
                inHeader = false;
                valueRows++;
                for (Segment segment : rows.get(r)) {
                    List<Cell> below =
                            r + 1 < rows.size() && layout.isTitles(r + 1) ? cells(rows.get(r + 1)) : List.of();
                    headings.put(segment, heading);
                    match(segment, loose, below);
                }
                loose.clear();
            }
            return this;
        }

        private List<Row> rowsOf(String title) {
            return title.isEmpty()
                    ? List.of()
                    : titled.computeIfAbsent(
                            form + " " + title,
                            key -> rules.rows(form).stream()
                                    .filter(r -> r.title() != null && r.title().matches(title))
                                    .toList());
        }

        /** A row of the form all of whose cells are empty still states something: that nothing is stated. */
        private boolean isBlankRowOfForm(List<Segment> row) {
            return row.stream()
                    .anyMatch(s -> !s.values().isEmpty()
                            && !s.titles().isEmpty()
                            && !rowsOf(TitleText.of(s.titles().getLast().text()))
                                    .isEmpty());
        }

        private void match(Segment segment, List<Cell> above, List<Cell> below) {
            List<Row> rows = List.of();
            if (segment.titles().isEmpty()) {
                rows = rules.rows(form).stream().filter(r -> r.title() == null).toList();
                rows = rows.isEmpty() || resolve(segment, rows).isEmpty() ? List.of() : rows;
            }
            if (rows.isEmpty()) {
                for (String title : titlesOf(segment, above, below)) {
                    rows = inContext(rowsOf(title));
                    if (!rows.isEmpty()) {
                        break;
                    }
                }
            }
            if (rows.isEmpty()) {
                return;
            }
            Map<Cell, Target> resolved = resolve(segment, rows);
            boolean needsColumns = rows.getFirst().column() != null;
            if (needsColumns && resolved.isEmpty()) {
                return;
            }
            byColumn |= needsColumns;
            targets.putAll(resolved);
            matched.add(segment);
            last = rows.getLast().order();
            orders.add(rows.getFirst().order());
            tables.add(rows.getFirst().table());
        }

        /** A row's own title first, then what a line break or a column may have cut off it. */
        private List<String> titlesOf(Segment segment, List<Cell> above, List<Cell> below) {
            List<String> titles = new ArrayList<>();
            // a title of two lines around its values has none in their line
            String own =
                    segment.titles().isEmpty() ? "" : segment.titles().getLast().text();
            titles.add(TitleText.of(own));
            if (segment.titles().size() > 1) {
                titles.add(TitleText.of(
                        segment.titles().get(segment.titles().size() - 2).text() + own));
            }
            String joined = own;
            for (int i = above.size() - 1; i >= Math.max(0, above.size() - 3); i--) {
                joined = above.get(i).text() + joined;
                titles.add(TitleText.of(joined));
            }
            if (!below.isEmpty()) {
                String next = below.getFirst().text();
                titles.add(TitleText.of(own + next));
                if (!above.isEmpty()) {
                    titles.add(TitleText.of(above.getLast().text() + own + next));
                    titles.add(TitleText.of(above.getLast().text() + next));
                }
            }
            return titles;
        }

        /** Of rows with one title, those that the form puts next; a common title needs its table above it. */
        private List<Row> inContext(List<Row> rows) {
            List<Row> fitting = rows.stream()
                    .filter(r -> !r.context() || tables.contains(r.table()))
                    .toList();
            if (fitting.size() < 2 || fitting.getFirst().column() != null) {
                return fitting;
            }
            Row next =
                    fitting.stream().filter(r -> r.order() > last).findFirst().orElse(fitting.getFirst());
            return List.of(next);
        }

        private Map<Cell, Target> resolve(Segment segment, List<Row> rows) {
            Map<Target, Cell> resolved = new LinkedHashMap<>();
            boolean all = true;
            boolean distinct = true;
            for (Cell cell : segment.values()) {
                Target target = byHeader(cell, rows, segment);
                boolean blank = cell.text().isBlank();
                if (target == null) {
                    all &= blank;
                    continue;
                }
                // under a merged title there may be empty places beside the value, but not a second value
                Cell other = resolved.get(target);
                if (other == null || other.text().isBlank()) {
                    resolved.put(target, cell);
                } else {
                    distinct &= blank;
                }
            }
            Map<Cell, Target> byCell = new IdentityHashMap<>();
            resolved.forEach((target, cell) -> byCell.put(cell, target));
            return all && distinct ? byCell : inOrderOfForm(segment, rows, distinct ? byCell : Map.of());
        }

        private String titleOf(Cell cell) {
            return titles.computeIfAbsent(cell, c -> TitleText.of(c.text()));
        }

        private @Nullable Target byHeader(Cell cell, List<Row> rows, Segment segment) {
            Row row = rows.getFirst();
            List<List<Cell>> stacks = layout.headers(cell);
            for (List<Cell> stack : stacks) {
                if (!layout.isAsWideAs(cell.row(), stack.getLast())) {
                    return null;
                }
                String printed = stack.getLast().text();
                String header = "";
                for (int from = stack.size() - 1; from >= Math.max(0, stack.size() - TALLEST); from--) {
                    header = titleOf(stack.get(from)) + header;
                    Target target = target(header, printed, rows);
                    if (target != null) {
                        return target;
                    }
                }
            }
            boolean only = segment.values().size() == 1
                    || segment.values().stream()
                                            .filter(v -> !v.text().isBlank())
                                            .count()
                                    == 1
                            && layout.headers(cell).isEmpty();
            if (!only || row.column() != null || mentionsColumns(row)) {
                return null;
            }
            String header = stacks.isEmpty() ? "" : stacks.getFirst().getLast().text();
            return new Target(row, "", unit.unit(), period, header);
        }

        private @Nullable Target target(String header, String printed, List<Row> rows) {
            Row row = rows.getFirst();
            if (row.column() != null) {
                return rows.stream()
                        .filter(r -> r.column() != null && r.column().matches(header))
                        .findFirst()
                        .map(r -> new Target(r, "", unit.unit(), period, printed))
                        .orElse(null);
            }
            if (row.applicant()) {
                Column column = rules.column(header, k -> k == ColumnKind.ASPECT);
                return column == null ? null : new Target(row, column.value(), unit.unit(), period, printed);
            }
            Column column = rules.column(
                    header, k -> k == ColumnKind.UNIT || k == ColumnKind.VALUE || k == ColumnKind.PREVIOUS_YEAR);
            if (column != null) {
                return switch (column.kind()) {
                    case UNIT -> new Target(row, "", level(column.value(), printed), period, printed);
                    case PREVIOUS_YEAR -> new Target(row, "", unit.unit(), period.plusYears(-1), printed);
                    default -> new Target(row, "", unit.unit(), period, printed);
                };
            }
            Matcher year = YEAR.matcher(header);
            if (year.matches() && period.isYear()) {
                return new Target(row, "", unit.unit(), Period.ofYear(Integer.parseInt(year.group(1))), printed);
            }
            List<Unit> named = unit.known()
                    ? catalogue.unitsNamed(printed.strip()).stream()
                            .filter(u -> u.region().equals(unit.region()))
                            .toList()
                    : List.of();
            return named.size() == 1 ? new Target(row, "", named.getFirst().code(), period, printed) : null;
        }

        private String level(String name, String printed) {
            return "=".equals(name) ? printed.strip() : unit.levels().getOrDefault(name, printed.strip());
        }

        /** Whether a header above names what a lone value cannot be told from. */
        private boolean mentionsColumns(Row row) {
            return row.applicant()
                    && headerTexts.reversed().stream()
                            .limit(NEAR)
                            .anyMatch(t -> endOfAll(t, aspectPatterns().subList(0, 2), false) >= 0);
        }

        /**
         * Where the layout says nothing (a table flattened into lines), the form's own order decides; but only where
         * there are as many values as the form has columns and the header above names them all.
         */
        private Map<Cell, Target> inOrderOfForm(Segment segment, List<Row> rows, Map<Cell, Target> known) {
            List<Cell> values = segment.values();
            Row row = rows.getFirst();
            boolean columns = row.column() != null;
            if (!columns && !row.applicant()
                    || values.size()
                            != (columns ? rows.size() : aspectPatterns().size())) {
                return known;
            }
            List<TitlePattern> patterns = columns ? columnPatterns(rows) : aspectPatterns();
            boolean named = headerTexts.reversed().stream()
                    .limit(NEAR)
                    .anyMatch(t -> endOfAll(t, patterns, columns && row.title() != null) >= 0);
            if (!named) {
                return known;
            }
            Map<Cell, Target> resolved = new IdentityHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                resolved.put(
                        values.get(i),
                        columns
                                ? new Target(rows.get(i), "", unit.unit(), period, columnName(rows.get(i)))
                                : new Target(
                                        row,
                                        rules.aspects().get(i).value(),
                                        unit.unit(),
                                        period,
                                        rules.aspects().get(i).pattern().name()));
            }
            return resolved;
        }

        private static List<TitlePattern> columnPatterns(List<Row> rows) {
            return rows.stream().map(Row::column).filter(Objects::nonNull).toList();
        }

        private String columnName(Row row) {
            return row.column() == null ? "" : row.column().name();
        }

        private List<TitlePattern> aspectPatterns() {
            return rules.aspects().stream().map(Column::pattern).toList();
        }

        private static int endOfAll(String text, List<TitlePattern> patterns, boolean inOrder) {
            int end = 0;
            for (TitlePattern pattern : patterns) {
                end = pattern.findEnd(text, inOrder ? end : 0);
                if (end < 0) {
                    return -1;
                }
            }
            return end;
        }

        private boolean isHeader(List<Segment> row) {
            return cells(row).stream().anyMatch(c -> {
                String title = TitleText.of(c.text());
                return rules.column(title, k -> true) != null
                        || rules.rows(form).stream()
                                .anyMatch(r -> r.column() != null && r.column().matches(title));
            });
        }

        private static List<Cell> cells(List<Segment> row) {
            return row.stream().flatMap(s -> s.titles().stream()).toList();
        }

        private static String titles(List<Segment> row) {
            return cells(row).stream().map(c -> TitleText.of(c.text())).collect(Collectors.joining());
        }

        int score() {
            return isForm()
                    ? (int) targets.keySet().stream()
                            .filter(c -> !c.text().isBlank())
                            .count()
                    : 0;
        }

        /** One row that fits may be chance, unless its column fits too or the table has no more rows. */
        boolean isForm() {
            return !targets.isEmpty() && (orders.size() >= 2 || byColumn || matched.size() * 2 >= valueRows);
        }

        void write(Output out, Grid grid) {
            before = out.lineBefore(grid);
            Set<Segment> known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(matched);
            int from = matched.getFirst().row();
            int to = matched.getLast().row();
            for (Segment segment : matched) {
                for (Cell cell : segment.values()) {
                    Target target = targets.get(cell);
                    CellValue value = CellValue.of(cell.text());
                    if (target != null && value != null && !claim(segment, cell, value, target, out)) {
                        targets.remove(cell);
                    }
                }
            }
            for (List<Segment> row : layout.rows()) {
                for (Segment segment : row) {
                    boolean inside = segment.row() >= from && segment.row() <= to;
                    if (known.contains(segment) || inside && !layout.isTitles(segment.row())) {
                        writeUnknown(segment, out);
                    }
                    if (inside || known.contains(segment)) {
                        segment.titles().forEach(out::ignoreTitleDigits);
                    }
                }
            }
            layout.numbersOfRows().forEach(c -> out.ignoreDigits(c, "row-number"));
        }

        private void writeUnknown(Segment segment, Output out) {
            for (Cell cell : segment.values()) {
                CellValue value = CellValue.of(cell.text());
                if (value != null && value.state() == State.VALUE && !targets.containsKey(cell)) {
                    List<List<Cell>> headers = layout.headers(cell);
                    String column = headers.isEmpty()
                            ? ""
                            : headers.getFirst().getLast().text();
                    String row = segment.titles().isEmpty()
                            ? ""
                            : segment.titles().getLast().text();
                    out.unread.add(out.unread(cell, value, heading(segment), row, column));
                }
            }
        }

        private String heading(Segment segment) {
            String heading = headings.getOrDefault(segment, "");
            return heading.isBlank() ? before : heading;
        }

        /** False where the printed measure cannot be the indicator's. */
        private boolean claim(Segment segment, Cell cell, CellValue value, Target target, Output out) {
            Row row = target.row();
            Indicator indicator = catalogue.indicator(row.indicator()).orElseThrow();
            String measure = value.measure();
            if (measure.isEmpty() && segment.measure() != null) {
                measure = segment.measure().text().strip();
            }
            if (measure.isEmpty()) {
                measure = measureInTitle(segment, target);
            }
            BigDecimal amount = value.value();
            if (amount != null) {
                amount = converted(amount, measure.isEmpty() ? row.measure() : measure, indicator);
                if (amount == null) {
                    return false;
                }
            }
            String title = segment.titles().isEmpty()
                    ? row.title() == null ? "" : row.title().name()
                    : segment.titles().getLast().text();
            out.claims.add(new Claim(
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
                    form,
                    Output.join(" › ", heading(segment), title, target.header()),
                    cell.start() + value.from(),
                    cell.start() + value.to(),
                    Output.join(" · ", title, target.header(), cell.text())));
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

    /** In the catalogue's measure; null where the printed one cannot be converted. */
    static @Nullable BigDecimal converted(BigDecimal amount, String measure, Indicator indicator) {
        Matcher from = MONEY.matcher(measure.replaceAll("[()\uFF08\uFF09\\s]", ""));
        Matcher to = MONEY.matcher(indicator.measure());
        boolean money = from.matches();
        if (money != to.matches() && !measure.isEmpty() && (money || !to.matches() && measure.contains("%"))) {
            return indicator.isRate() && measure.contains("%") ? amount : null;
        }
        if (!money) {
            return amount;
        }
        int shift = power(from.group(1)) - power(to.group(1));
        BigDecimal moved = amount.movePointRight(shift).stripTrailingZeros();
        return shift == 0 ? amount : moved.scale() < 0 ? moved.setScale(0) : moved;
    }

    private static int power(String times) {
        return times.isEmpty() ? 0 : "亿億".contains(times) ? 8 : 4;
    }

    /** What has been read so far, with the text it is read from. */
    private static final class Output {

        private static final int LONGEST_TITLE = 80;

        private final String text;
        private final List<Claim> claims = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<Ignored> ignored = new ArrayList<>();
        private final Set<Cell> done = Collections.newSetFromMap(new IdentityHashMap<>());

        Output(String text) {
            this.text = text;
        }

        Unread unread(Cell cell, CellValue value, String title, String row, String column) {
            return new Unread(
                    value.value(),
                    value.measure(),
                    value.qualifier(),
                    join(" › ", title, row, column),
                    cell.start() + value.from(),
                    cell.start() + value.to(),
                    join(" · ", row, column, cell.text()));
        }

        /** The last line of text before a table, which names it; empty where it is a sentence. */
        String lineBefore(Grid grid) {
            String before = text.substring(Math.max(0, grid.start() - 400), grid.start());
            List<String> lines =
                    before.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            if (lines.isEmpty()
                    || lines.getLast().length() > LONGEST_TITLE
                    || lines.getLast().endsWith("。")) {
                return "";
            }
            return lines.getLast();
        }

        /** The digits of a row's or column's title order or explain it; prose in a cell is left to the narrative. */
        void ignoreTitleDigits(Cell cell) {
            if (cell.text().length() <= LONGEST_TITLE && cell.text().indexOf('。') < 0) {
                ignoreDigits(cell, "table-title");
            }
        }

        void ignoreDigits(Cell cell, String reason) {
            if (!done.add(cell)) {
                return;
            }
            Matcher digits = DIGITS.matcher(cell.text());
            while (digits.find()) {
                ignored.add(new Ignored(
                        digits.group(), cell.start() + digits.start(), cell.start() + digits.end(), reason));
            }
        }

        static String join(String separator, String... parts) {
            return java.util.Arrays.stream(parts)
                    .map(p -> p.strip().replaceAll("\\s+", " "))
                    .filter(p -> !p.isEmpty())
                    .collect(Collectors.joining(separator));
        }
    }
}
