package gongkai.reading.document;

import gongkai.reading.budget.BudgetedStream;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.table.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a Word document (.docx): paragraphs with the numbers that Word prints before them, tables with merged and
 * nested cells, text boxes, footnotes; what is deleted under tracked changes is left out. It streams the parts it needs
 * instead of building a model of all of them, which bounds memory and takes a tenth of the time.
 */
final class WordReader {

    private static final int MOST_ENTRIES = 5_000;
    /** What the text may unpack to; that of a report of a hundred pages has a tenth of it. */
    private static final long MOST_TEXT = 64L * 1024 * 1024;

    /** What lists, styles and notes may unpack to, each. */
    private static final int MOST_PART = 8 * 1024 * 1024;

    /** What pictures and the like may unpack to, all together: they are passed over, but that takes time too. */
    private static final long MOST_OTHER = 400L * 1024 * 1024;

    /** What the parser of the text may allocate; the whole text of a report has a tenth of it. */
    private static final long MOST_MEMORY = 400L * 1024 * 1024;

    private static final int DEEPEST = 60;
    private static final int MOST_COLUMNS = 200;

    private static final String BODY = "word/document.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String STYLES = "word/styles.xml";
    private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");
    private static final Set<String> PARTS = Set.of(NUMBERING, STYLES, NOTES.getFirst(), NOTES.getLast());

    /** Deleted text, field codes, and the second rendering of a drawing. */
    private static final Set<String> SKIPPED = Set.of(
            "del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "rPr", "tblPr", "trPr", "sdtPr");

    private static final XMLInputFactory XML = factory();

    private final DocumentBuilder out;
    private final WordListNumbering numbers;

    private WordReader(String fileName, WordListNumbering numbers) {
        this.out = new DocumentBuilder(fileName);
        this.numbers = numbers;
    }

    static Document read(String fileName, byte[] bytes) throws IOException, XMLStreamException {
        if (names(bytes, WORKBOOK) && !names(bytes, BODY)) {
            throw new UnreadableDocument(Problem.WORKBOOK, fileName);
        }
        ReadingBudget.allocate(MOST_MEMORY);
        Map<String, byte[]> parts = new HashMap<>();
        walk(fileName, bytes, (name, part) -> {
            if (PARTS.contains(name)) {
                parts.putIfAbsent(name, new BudgetedStream(part, fileName, MOST_PART).readAllBytes());
            }
        });
        WordReader reader = new WordReader(fileName, WordListNumbering.of(parts.get(NUMBERING), parts.get(STYLES)));
        boolean[] found = {false};
        walk(fileName, bytes, (name, part) -> {
            if (name.equals(BODY) && !found[0]) {
                found[0] = true;
                reader.part(xml(new BudgetedStream(part, fileName, MOST_TEXT)));
            }
        });
        if (!found[0]) {
            throw new UnreadableDocument(Problem.UNKNOWN_FORMAT, fileName);
        }
        for (String notes : NOTES) {
            byte[] part = parts.get(notes);
            if (part != null) {
                reader.part(xml(part));
            }
        }
        if (reader.out.isBlank()) {
            throw new UnreadableDocument(Problem.EMPTY, fileName);
        }
        return reader.out.document();
    }

    private interface Part {
        void at(String name, InputStream part) throws IOException, XMLStreamException;
    }

    /** Goes through an archive; what is not read of a part is passed over. */
    private static void walk(String fileName, byte[] bytes, Part each) throws IOException, XMLStreamException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            BudgetedStream rest = new BudgetedStream(zip, fileName, MOST_OTHER);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableDocument(Problem.BOMB, fileName, entries);
                }
                each.at(entry.getName().replace('\\', '/'), zip);
                rest.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** Whether an archive's list of contents, which is never packed, names a part. */
    private static boolean names(byte[] bytes, String part) {
        byte[] name = part.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= bytes.length - name.length; i++) {
            if (bytes[i] == name[0] && Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        return xml(new ByteArrayInputStream(part));
    }

    private static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        return XML.createXMLStreamReader(part);
    }

    private void part(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                block(xml, 0);
            }
        }
        out.breakLine();
    }

    /** At a start tag: reads a paragraph, a table, or passes on to what is inside. */
    private void block(XMLStreamReader xml, int depth) throws XMLStreamException {
        ReadingBudget.check();
        switch (xml.getLocalName()) {
            case "p" -> paragraph(xml, depth);
            case "tbl" -> table(xml, depth);
            default -> {
                if (SKIPPED.contains(xml.getLocalName())) {
                    skip(xml);
                }
            }
        }
    }

    /** Everything inside the element whose start tag has been read. */
    private void blocks(XMLStreamReader xml, int depth) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if ("p".equals(name) || "tbl".equals(name) || SKIPPED.contains(name)) {
                    block(xml, depth);
                } else {
                    open++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            ReadingBudget.check();
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(String digits, int otherwise) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    // ---- paragraphs

    private void paragraph(XMLStreamReader xml, int depth) throws XMLStreamException {
        out.breakLine();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (SKIPPED.contains(name)) {
                    skip(xml);
                    continue;
                }
                switch (name) {
                    case "pPr" -> out.append(numbers.next(xml));
                    case "t" -> text(xml);
                    case "txbxContent" -> textBox(xml, depth);
                    case "tab", "ptab" -> {
                        out.append("\t");
                        open++;
                    }
                    case "br", "cr" -> {
                        out.append("\n");
                        open++;
                    }
                    case "noBreakHyphen" -> {
                        out.append("-");
                        open++;
                    }
                    default -> open++;
                }
            }
        }
        out.breakLine();
    }

    /** Piece by piece: what one element holds may be longer than a text may be. */
    private void text(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    out.append(xml.getText());
                default -> {}
            }
        }
    }

    private void textBox(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            skip(xml);
            return;
        }
        out.breakLine();
        blocks(xml, depth + 1);
        out.breakLine();
    }

    // ---- tables

    private static final class Open {
        private final Cell cell;
        private int rowSpan = 1;

        Open(Cell cell) {
            this.cell = cell;
        }

        Cell closed() {
            return new Cell(
                    cell.row(), cell.column(), rowSpan, cell.columnSpan(), cell.text(), cell.start(), cell.end());
        }
    }

    private void table(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            skip(xml);
            return;
        }
        out.breakLine();
        int start = out.length();
        List<Open> cells = new ArrayList<>();
        Map<Integer, Open> above = new HashMap<>();
        int row = -1;
        int column = 0;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tr" -> {
                        if (row >= 0) {
                            out.append("\n");
                        }
                        row++;
                        column = 0;
                        open++;
                    }
                    case "gridBefore" -> {
                        column = Math.clamp(number(attribute(xml, "val"), 0), 0, MOST_COLUMNS);
                        open++;
                    }
                    case "tc" -> column = cell(xml, depth, Math.max(row, 0), column, cells, above);
                    case "del", "Fallback", "tblPr", "tblGrid" -> skip(xml);
                    default -> open++;
                }
            }
        }
        out.breakLine();
        if (!cells.isEmpty()) {
            out.table(start, cells.stream().map(Open::closed).toList());
        }
    }

    /** Reads a cell; gives the column after it. */
    private int cell(XMLStreamReader xml, int depth, int row, int column, List<Open> cells, Map<Integer, Open> above)
            throws XMLStreamException {
        if (column > 0 && column < MOST_COLUMNS) {
            out.append("\t");
        }
        int start = out.beginCell();
        int span = 1;
        boolean continues = false;
        boolean merged = false;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "gridSpan" -> {
                        span = Math.clamp(number(attribute(xml, "val"), 1), 1, MOST_COLUMNS);
                        open++;
                    }
                    case "vMerge" -> {
                        merged = true;
                        continues = !"restart".equals(attribute(xml, "val"));
                        open++;
                    }
                    case "p", "tbl" -> block(xml, depth + 1);
                    case "del", "Fallback" -> skip(xml);
                    default -> open++;
                }
            }
        }
        if (column >= MOST_COLUMNS) {
            return column;
        }
        span = Math.min(span, MOST_COLUMNS - column);
        Open cell = new Open(out.cell(row, column, 1, span, start));
        Open upper = above.get(column);
        if (continues && upper != null && cell.cell.text().isEmpty() && upper.cell.row() + upper.rowSpan == row) {
            upper.rowSpan++;
        } else {
            cells.add(cell);
            for (int c = column; c < column + span; c++) {
                above.remove(c);
            }
            if (merged) {
                above.put(column, cell);
            }
        }
        return column + span;
    }
}
