package gongkai.reading;

import gongkai.reading.SampleForms.Table;
import gongkai.reading.SampleForms.TableCell;
import gongkai.review.TestReviews;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes tables and sentences in every shape that reports have, for the readers to read them back. */
public final class SampleFiles {

    private static final String TITLE = "岳阳楼区政府信息公开工作年度报告";

    private SampleFiles() {}

    private static final List<String> WORDS = List.of("一、总体情况", "本年度工作平稳有序,各项任务按要求完成。");

    public static byte[] html(List<Table> tables) {
        return html(TITLE, WORDS, tables);
    }

    public static byte[] html(String title, List<String> words, List<Table> tables) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>报告</title><style>td{color:red}</style></head><body>
                <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开 12</a></li><li><a href="/b">互动 34</a></li></ul></div>
                <div class="content"><h1>%s</h1>
                """.formatted(title));
        words.forEach(w -> html.append("<p>").append(w).append("</p>\n"));
        for (Table table : tables) {
            html.append("<p><b>").append(table.title()).append("</b></p>\n<table border=1><tbody>\n");
            for (List<TableCell> row : table.rows()) {
                html.append("<tr>");
                for (TableCell cell : row) {
                    html.append("<td")
                            .append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                            .append(cell.columnSpan() > 1 ? " colspan=" + cell.columnSpan() : "")
                            .append("><p style='x'><span>")
                            .append(cell.text().isEmpty() ? "&nbsp;" : cell.text())
                            .append("</span></p>\n</td>");
                }
                html.append("</tr>\n");
            }
            html.append("</tbody></table>\n");
        }
        html.append("""
                <p>五、存在的主要问题及改进情况</p><p>公开的深度还不够。</p></div>
                <div class="footer"><p>主办单位:某某办公室 承办单位:某某局 电话 0730-1234567 ICP备12345678号</p></div></body></html>
                """);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] word(List<Table> tables) {
        return word(TITLE, List.of(), tables);
    }

    public static byte[] word(String title, List<String> words, List<Table> tables) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText(title);
            words.forEach(w -> word.createParagraph().createRun().setText(w));
            for (Table table : tables) {
                word.createParagraph().createRun().setText(table.title());
                wordTable(word, table);
            }
            word.createParagraph().createRun().setText("五、存在的主要问题及改进情况");
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wordTable(XWPFDocument word, Table table) {
        XWPFTable target = word.createTable();
        target.removeRow(0);
        int[] left = new int[table.columns()];
        int[] spans = new int[table.columns()];
        for (List<TableCell> cells : table.rows()) {
            XWPFTableRow row = target.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            int column = 0;
            int next = 0;
            while (column < left.length) {
                if (left[column] > 0) {
                    XWPFTableCell cell = row.addNewTableCell();
                    properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
                    properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(spans[column]));
                    int span = spans[column];
                    for (int c = column; c < column + span; c++) {
                        left[c]--;
                    }
                    column += span;
                    continue;
                }
                TableCell source = cells.get(next++);
                XWPFTableCell cell = row.addNewTableCell();
                cell.setText(source.text());
                properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(source.columnSpan()));
                if (source.rowSpan() > 1) {
                    properties(cell).addNewVMerge().setVal(STMerge.RESTART);
                }
                for (int c = column; c < column + source.columnSpan(); c++) {
                    left[c] = source.rowSpan() - 1;
                }
                spans[column] = source.columnSpan();
                column += source.columnSpan();
            }
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    /**
     * Text at places, as a word processor prints it: values in the middle of their columns, a title merged over rows
     * in the middle of them, and titles wrapped to their column where they are longer. The font is one that every
     * reader has, so none is embedded.
     */
    public static byte[] pdf(List<Table> tables, int titleWidth) {
        return pdf(List.of(), tables, titleWidth);
    }

    /** With a first page of lines; each is one line of the page. */
    public static byte[] pdf(List<String> lines, List<Table> tables, int titleWidth) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!lines.isEmpty()) {
                pdfLines(pdf, lines);
            }
            for (Table table : tables) {
                pdfPage(pdf, table, titleWidth);
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paragraphs, one below the other, in the font of {@link #pdf}. */
    public static byte[] pdfOf(List<String> paragraphs) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            page.setResources(new PDResources());
            COSName name = page.getResources().add(song());
            StringBuilder content = new StringBuilder("BT /" + name.getName() + " 12 Tf\n");
            float y = page.getMediaBox().getHeight() - 72;
            for (String paragraph : paragraphs) {
                show(content, 72, y, paragraph);
                y -= 30;
            }
            content.append("ET\n");
            page.setContents(new PDStream(
                    pdf, new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII))));
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paragraphs as a word processor keeps them. */
    public static byte[] wordOf(List<String> paragraphs) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paragraphs.forEach(p -> word.createParagraph().createRun().setText(p));
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont song() throws IOException {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return PDFontFactory.createFont(font);
    }

    private static void pdfLines(PDDocument pdf, List<String> lines) throws IOException {
        PDPage page = new PDPage(new PDRectangle(800, 200 + lines.size() * 24f));
        pdf.addPage(page);
        page.setResources(new PDResources());
        COSName name = page.getResources().add(song());
        StringBuilder content = new StringBuilder("BT /" + name.getName() + " 10 Tf\n");
        for (int n = 0; n < lines.size(); n++) {
            show(content, 60, page.getMediaBox().getHeight() - 60 - n * 24f, lines.get(n));
        }
        content.append("ET\n");
        page.setContents(
                new PDStream(pdf, new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII))));
    }

    private static void pdfPage(PDDocument pdf, Table table, int titleWidth) throws IOException {
        int size = 10;
        int titles = (int) IntStream.range(0, table.columns())
                .filter(c -> Arrays.stream(places(table)).anyMatch(r -> r[c] != null && r[c].length() > 6))
                .count();
        int[] left = new int[table.columns() + 1];
        for (int c = 0; c < table.columns(); c++) {
            left[c + 1] = left[c] + (c < titles ? titleWidth : 70);
        }
        int[] top = new int[table.rows().size() + 1];
        for (int r = 0; r < table.rows().size(); r++) {
            int lines = table.rows().get(r).stream()
                    .filter(c -> c.rowSpan() == 1)
                    .mapToInt(c -> wrapped(c, titleWidth, titles, size).size())
                    .max()
                    .orElse(1);
            top[r + 1] = top[r] + lines * 14 + 6;
        }
        PDPage page = new PDPage(
                new PDRectangle(left[table.columns()] + 120, top[table.rows().size()] + 160));
        pdf.addPage(page);
        float height = page.getMediaBox().getHeight();
        PDFont font = song();
        page.setResources(new PDResources());
        COSName name = page.getResources().add(font);
        StringBuilder content = new StringBuilder("BT /" + name.getName() + " " + size + " Tf\n");
        show(content, 60, height - 50, "本年度工作平稳有序,各项任务按要求完成。");
        show(content, 60, height - 70, table.title());
        int[] taken = new int[table.columns()];
        for (int r = 0; r < table.rows().size(); r++) {
            int column = 0;
            for (TableCell cell : table.rows().get(r)) {
                while (taken[column] > r) {
                    column++;
                }
                List<String> lines = wrapped(cell, titleWidth, titles, size);
                int middle = (top[r] + top[r + cell.rowSpan()]) / 2;
                float y = height - 100 - middle + (lines.size() - 1) * 7f;
                for (String line : lines) {
                    int room = left[column + cell.columnSpan()] - left[column];
                    boolean title = column == 0 && cell.columnSpan() < table.columns();
                    float x = 60 + left[column] + (title ? 2 : Math.max(2, (room - line.length() * size) / 2f));
                    show(content, x, y, line);
                    y -= 14;
                }
                for (int c = column; c < column + cell.columnSpan(); c++) {
                    taken[c] = r + cell.rowSpan();
                }
                column += cell.columnSpan();
            }
        }
        content.append("ET\n");
        PDStream stream =
                new PDStream(pdf, new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII)));
        page.setContents(stream);
    }

    private static List<String> wrapped(TableCell cell, int titleWidth, int titles, int size) {
        int room = Math.max(cell.columnSpan() > titles ? titleWidth : cell.columnSpan() * titleWidth, 70) / size - 1;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cell.text().length(); i += room) {
            lines.add(cell.text().substring(i, Math.min(cell.text().length(), i + room)));
        }
        return lines;
    }

    private static void show(StringBuilder content, float x, float y, String text) {
        content.append(String.format(Locale.ROOT, "1 0 0 1 %.1f %.1f Tm <", x, y));
        for (char c : text.toCharArray()) {
            content.append(String.format("%04X", (int) c));
        }
        content.append("> Tj\n");
    }

    /** One cell per line, with blank lines between, as copies from a web page have it. */
    public static byte[] lines(List<Table> tables) {
        StringBuilder text = new StringBuilder(TITLE + "\n\n本年度工作平稳有序。\n\n");
        for (Table table : tables) {
            text.append(table.title()).append("\n\n \n\n");
            for (List<TableCell> row : table.rows()) {
                row.forEach(c -> text.append(c.text()).append("\n\n"));
            }
        }
        return text.append("五、存在的主要问题。\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One cell per line, closed by a bar; every place of the table has one. */
    public static byte[] barred(List<Table> tables) {
        StringBuilder text = new StringBuilder(TITLE + "\n本年度工作平稳有序。\n");
        for (Table table : tables) {
            text.append(table.title()).append("。\n");
            for (String[] row : places(table)) {
                StringBuilder bars = new StringBuilder();
                for (String cell : row) {
                    if (cell.isEmpty()) {
                        bars.append("|");
                    } else {
                        text.append(bars.isEmpty() ? "" : bars + "\n")
                                .append(cell)
                                .append(" |\n");
                        bars.setLength(0);
                    }
                }
                text.append(bars.isEmpty() ? "" : bars + "\n");
            }
        }
        return text.append("五、存在的主要问题。\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code | a | b |}, every place of the table. */
    public static byte[] pipes(List<Table> tables) {
        return rows(tables, "| ", " | ", " |");
    }

    public static byte[] pipes(String title, List<String> words, List<Table> tables) {
        String text = new String(pipes(tables), StandardCharsets.UTF_8)
                .replace(TITLE + "\n本年度工作平稳有序。\n", title + "\n" + String.join("\n", words) + "\n");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] tabs(List<Table> tables) {
        return rows(tables, "", "\t", "");
    }

    private static byte[] rows(List<Table> tables, String before, String between, String after) {
        StringBuilder text = new StringBuilder(TITLE + "\n本年度工作平稳有序。\n");
        for (Table table : tables) {
            text.append(table.title()).append("。\n");
            for (String[] row : places(table)) {
                text.append(before)
                        .append(String.join(between, row))
                        .append(after)
                        .append("\n");
            }
        }
        return text.append("五、存在的主要问题。\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Cells parted by one space, empty ones lost. */
    public static byte[] spaces(List<Table> tables) {
        StringBuilder text = new StringBuilder(TITLE + "\n本年度工作平稳有序。\n");
        for (Table table : tables) {
            text.append(table.title()).append("。\n");
            for (List<TableCell> row : table.rows()) {
                text.append(String.join(
                                " ",
                                row.stream()
                                        .map(TableCell::text)
                                        .filter(c -> !c.isEmpty())
                                        .toList()))
                        .append("\n");
            }
        }
        return text.append("五、存在的主要问题。\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static String[][] places(Table table) {
        String[][] places = new String[table.rows().size()][table.columns()];
        for (int r = 0; r < places.length; r++) {
            int column = 0;
            for (TableCell cell : table.rows().get(r)) {
                while (places[r][column] != null) {
                    column++;
                }
                for (int y = r; y < r + cell.rowSpan(); y++) {
                    for (int x = column; x < column + cell.columnSpan(); x++) {
                        places[y][x] = y == r && x == column ? cell.text() : "";
                    }
                }
            }
        }
        return places;
    }

    /** An invented report with about as many numbers and as much text as may be. */
    public static String largestReport() {
        StringBuilder text = new StringBuilder(TestReviews.report(12, 3));
        for (int i = 0; i < 4_750; i++) {
            text.append("2021年,区财政局主动公开政府信息")
                    .append(i)
                    .append("条。收到申请")
                    .append(i % 7)
                    .append("件。")
                    .append(words(162))
                    .append("走访")
                    .append(i)
                    .append("户。\n");
        }
        return text.toString();
    }

    /** Words that count nothing, and are not the same sentence again and again. */
    public static String words(int length) {
        String signs = "公开的深度还不够工作机制有待完善平台建设需要加强";
        StringBuilder words = new StringBuilder(length);
        for (int i = 0; words.length() < length; i++) {
            words.append(signs, i * 7 % 11, i * 7 % 11 + 9).append(i % 5 == 0 ? "。" : ",");
        }
        return words.toString();
    }
}
