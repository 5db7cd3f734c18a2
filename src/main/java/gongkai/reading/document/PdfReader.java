package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.table.Cell;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text layer of a PDF. A table has no structure there: lines whose words stand apart, one line below the
 * other, are taken for one, and what overlaps from left to right is a column.
 */
final class PdfReader {

    private static final int MOST_PAGES = 3_000;
    private static final int MOST_GLYPHS = 2_000_000;
    /** A page is laid out as a whole; one full of small print has a tenth of it. */
    private static final int MOST_GLYPHS_ON_A_PAGE = 100_000;
    /** Each glyph is looked for in each of them. */
    private static final int MOST_BEADS = 50;
    /** What the library may allocate to find the objects of a document. */
    private static final long MOST_TO_LOAD = 150L * 1024 * 1024;

    /** What it may allocate to look at the objects, and again for each page. */
    private static final long MOST_MEMORY = 300L * 1024 * 1024;

    private static final int MOST_OPERATORS = 20_000_000;
    private static final int MOST_COLUMNS = 60;

    /** Words of a line that stand together. */
    private record Piece(String text, double from, double to) {}

    private record Line(List<Piece> pieces) {}

    private PdfReader() {}

    static Document read(String fileName, byte[] bytes) throws IOException {
        PdfPlaces.check(fileName, bytes);
        ReadingBudget.allocate(MOST_TO_LOAD);
        try (PDDocument pdf = Loader.loadPDF(new PdfBytes(bytes))) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableDocument(Problem.BOMB, fileName, pdf.getNumberOfPages());
            }
            if (pdf.getDocument().getXrefTable().size() > PdfPlaces.MOST) {
                throw new UnreadableDocument(Problem.BOMB, fileName, PdfPlaces.MOST);
            }
            ReadingBudget.allocate(MOST_MEMORY);
            PdfStreams streams = new PdfStreams(fileName, pdf.getDocument());
            streams.check();
            Stripper stripper = new Stripper(fileName, streams);
            stripper.writeText(pdf, Writer.nullWriter());
            if (stripper.lines.stream().allMatch(l -> l.pieces().isEmpty())) {
                throw new UnreadableDocument(Problem.SCANNED, fileName);
            }
            ReadingBudget.allocate(MOST_MEMORY);
            return document(fileName, stripper.lines);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Problem.ENCRYPTED, fileName);
        }
    }

    private static Document document(String fileName, List<Line> lines) {
        DocumentBuilder out = new DocumentBuilder(fileName);
        int i = 0;
        while (i < lines.size()) {
            ReadingBudget.check();
            int end = tableEnd(lines, i);
            if (end > i) {
                table(out, lines.subList(i, end));
                i = end;
            } else {
                for (Piece piece : lines.get(i).pieces()) {
                    out.append(out.last() == '\n' ? "" : " ");
                    out.append(piece.text());
                }
                out.breakLine();
                i++;
            }
        }
        return out.document();
    }

    /** Where a table that begins at a line ends; the line itself if none does. */
    private static int tableEnd(List<Line> lines, int from) {
        if (lines.get(from).pieces().size() < 2) {
            return from;
        }
        int end = from;
        int apart = 0;
        // a title that breaks over lines leaves lines with one piece between the others
        for (int i = from; i < lines.size() && i - end <= 3; i++) {
            int pieces = lines.get(i).pieces().size();
            if (pieces >= 2) {
                apart++;
                end = i + 1;
            } else if (pieces == 1 && lines.get(i).pieces().getFirst().text().indexOf('。') >= 0) {
                break;
            }
        }
        // the last title may end below its values
        if (end < lines.size() && lines.get(end).pieces().size() == 1) {
            String text = lines.get(end).pieces().getFirst().text();
            end += text.length() <= 30 && text.indexOf('\uFF0C') < 0 && text.indexOf('。') < 0 ? 1 : 0;
        }
        return apart >= 2 ? end : from;
    }

    private static void table(DocumentBuilder out, List<Line> lines) {
        List<double[]> columns = columns(lines);
        int start = out.length();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            int next = 0;
            if (row > 0) {
                out.append("\n");
            }
            for (Piece piece : lines.get(row).pieces()) {
                int first = columnOf(columns, piece.from(), piece.to());
                int last = first;
                while (last + 1 < columns.size() && columns.get(last + 1)[0] < piece.to()) {
                    last++;
                }
                first = Math.max(first, next);
                last = Math.max(first, last);
                while (next < first) {
                    if (next < columns.size()) {
                        cells.add(out.cell(row, next, 1, 1, out.beginCell()));
                    }
                    next++;
                    out.append("\t");
                }
                int from = out.beginCell();
                out.append(piece.text());
                cells.add(out.cell(row, first, 1, last - first + 1, from));
                next = last + 1;
                out.append("\t");
            }
        }
        out.breakLine();
        out.table(start, cells);
    }

    /** Stretches from left to right in which pieces stand, by the lines with the most of them. */
    private static List<double[]> columns(List<Line> lines) {
        int most = lines.stream().mapToInt(l -> l.pieces().size()).max().orElse(0);
        List<double[]> columns = new ArrayList<>();
        // the fullest lines say where columns are; titles over several columns would run them together
        for (int size = most; size >= 1; size--) {
            for (Line line : lines) {
                if (line.pieces().size() != size) {
                    continue;
                }
                for (Piece piece : line.pieces()) {
                    add(columns, piece);
                }
            }
        }
        return columns;
    }

    private static void add(List<double[]> columns, Piece piece) {
        int overlapping = -1;
        int many = 0;
        int at = 0;
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c)[0] < piece.to() && piece.from() < columns.get(c)[1]) {
                overlapping = c;
                many++;
            }
            at = columns.get(c)[1] <= piece.from() ? c + 1 : at;
        }
        if (many == 0 && columns.size() < MOST_COLUMNS) {
            columns.add(at, new double[] {piece.from(), piece.to()});
        } else if (many == 1) {
            double[] column = columns.get(overlapping);
            double left = overlapping > 0 ? columns.get(overlapping - 1)[1] : Double.NEGATIVE_INFINITY;
            double right =
                    overlapping + 1 < columns.size() ? columns.get(overlapping + 1)[0] : Double.POSITIVE_INFINITY;
            column[0] = Math.max(left, Math.min(column[0], piece.from()));
            column[1] = Math.min(right, Math.max(column[1], piece.to()));
        }
    }

    private static int columnOf(List<double[]> columns, double from, double to) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c)[0] < to && from < columns.get(c)[1]) {
                return c;
            }
        }
        int c = 0;
        while (c < columns.size() - 1 && columns.get(c)[1] <= from) {
            c++;
        }
        return c;
    }

    /** Collects lines of pieces instead of writing text. */
    private static final class Stripper extends PDFTextStripper {

        private final String fileName;
        private final List<Line> lines = new ArrayList<>();
        private List<Piece> pieces = new ArrayList<>();
        private final PdfStreams streams;
        private int glyphs;
        private int glyphsOnPage;
        private int operators;

        Stripper(String fileName, PdfStreams streams) {
            this.fileName = fileName;
            this.streams = streams;
            setSortByPosition(true);
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            ReadingBudget.allocate(MOST_MEMORY);
            glyphsOnPage = 0;
            Iterator<PDStream> contents = page.getContentStreams();
            while (contents.hasNext()) {
                streams.drawn(contents.next().getCOSObject());
            }
            setShouldSeparateByBeads(page.getThreadBeads().size() <= MOST_BEADS);
            super.processPage(page);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            streams.drawn(form.getCOSObject());
            super.showForm(form);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            ReadingBudget.check();
            if (++operators > MOST_OPERATORS) {
                throw new UnreadableDocument(Problem.BOMB, fileName, operators);
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            ReadingBudget.check();
            if (++glyphs > MOST_GLYPHS || ++glyphsOnPage > MOST_GLYPHS_ON_A_PAGE) {
                throw new UnreadableDocument(Problem.BOMB, fileName, glyphsOnPage);
            }
            super.processTextPosition(text);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            ReadingBudget.check();
            if (text.isBlank() || positions.isEmpty()) {
                return;
            }
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            double glyph = Math.max(1, first.getFontSizeInPt());
            double from = first.getXDirAdj();
            double to = last.getXDirAdj() + last.getWidthDirAdj();
            Piece before = pieces.isEmpty() ? null : pieces.getLast();
            if (before != null && from - before.to() < glyph * 0.9 && from >= before.from()) {
                String gap = from - before.to() > glyph * 0.3 ? " " : "";
                pieces.set(
                        pieces.size() - 1,
                        new Piece(before.text() + gap + text, before.from(), Math.max(before.to(), to)));
            } else {
                pieces.add(new Piece(text, from, to));
            }
        }

        @Override
        protected void writeLineSeparator() {
            end();
        }

        @Override
        protected void writeParagraphSeparator() {
            end();
        }

        @Override
        protected void writePageEnd() {
            end();
        }

        @Override
        protected void writeWordSeparator() {}

        private void end() {
            if (!pieces.isEmpty()) {
                lines.add(new Line(List.copyOf(pieces)));
                pieces = new ArrayList<>();
            }
        }
    }
}
