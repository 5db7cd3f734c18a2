package gongkai.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongkai.reading.SampleFiles;
import gongkai.reading.SampleForms;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.table.Cell;
import gongkai.reading.table.FormTableReader;
import gongkai.reading.table.Grid;
import gongkai.testing.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

public class DocumentReaderTest {

    /** Generous, because tests share their machine; each of these takes well under a second alone. */
    private static final Duration BOUND = Duration.ofSeconds(40);

    private static final String REPORT = "岳阳楼区2014年政府信息公开工作报告\n全年公开信息 6728 条。\n";

    private static Document open(String name, byte[] bytes) {
        return DocumentReader.open(name, bytes);
    }

    private static Problem refused(String name, byte[] bytes) {
        Instant start = Instant.now();
        UnreadableDocument refused =
                catchThrowableOfType(UnreadableDocument.class, () -> DocumentReader.open(name, bytes));
        assertThat(refused).as(name + " is refused").isNotNull();
        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
        assertThat(refused.arguments().getFirst()).isEqualTo(name);
        return refused.problem();
    }

    // ---- text

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void textInEveryCommonEncodingIsRead(String charset) {
        assertThat(open("r.txt", REPORT.getBytes(Charset.forName(charset))).text())
                .isEqualTo(REPORT);
    }

    @Test
    void theMarkOfAnEncodingIsNoPartOfTheText() {
        assertThat(open("r.txt", ("\uFEFF" + REPORT).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(REPORT);
    }

    @Test
    void aLoneSurrogateStaysWhatItIs() {
        String text = "公开 12 条\uD83D。";
        assertThat(TextReader.of("pasted", text).text()).isEqualTo(text);
        byte[] utf16 = new byte[] {(byte) 0xFF, (byte) 0xFE, 0x3D, (byte) 0xD8, 0x31, 0};
        assertThat(refused("r.txt", utf16)).isEqualTo(Problem.UNKNOWN_ENCODING);
    }

    @Test
    void whatIsInAFileDecidesNotItsName() {
        byte[] html = SampleFiles.html(SampleForms.of("2021", 1, false).tables);
        assertThat(open("report.txt", html).text()).doesNotContain("<td");
        assertThat(open("report.doc", html).grids()).isNotEmpty();
    }

    // ---- web pages

    @Test
    void whatStandsAroundAReportIsLeftOutAndNothingOfItIsLost() {
        String page = """
                <html><head><meta charset=gb2312><title>区财政局年报_某某政府网</title><script>var a = 99;</script></head><body>
                <div class="top"><a href=1>首页</a><a href=2>区情 2023</a><a href=3>公开</a></div>
                <div class="location">您现在的位置:<a href=1>首页</a> > 公开年报</div>
                <table width=1000><tr><td><ul><li><a href=4>通知1</a></li><li><a href=5>通知2</a></li><li><a href=6>通知3</a></li></ul></td>
                <td><h2>区财政局2021年年报</h2><div>发布时间:2022-01-14 来源:区财政局 <span>【打印】【关闭】</span></div>
                <div id="zoom"><p>全年公开<b>信息</b> 329条,其中网站<br>281条。</p><p>&nbsp;&nbsp;上一条所述的 7 个栏目。</p>
                <table><tr><td>指标</td><td>统计数</td></tr><tr><td>收到申请数</td><td>4</td></tr><tr><td>申请答复数</td><td>3</td></tr></table></div>
                <div class="share">分享到:<a>微信</a></div><p>上一篇:<a href=8>2020年年报</a></p></td></tr></table>
                <div id="footer">版权所有:某某区政府 ICP备05000001号</div></body></html>
                """;
        Document document = open("saved.htm", page.getBytes(Charset.forName("GB18030")));
        assertThat(document.text())
                .contains("区财政局2021年年报", "2022-01-14", "公开信息 329条,其中网站\n281条。", "上一条所述的 7 个栏目", "收到申请数\t4\n")
                .doesNotContain("首页", "通知1", "分享到", "上一篇", "ICP", "var a", "2020年年报");
        assertThat(document.grids())
                .singleElement()
                .satisfies(g -> assertThat(g.cells())
                        .extracting(Cell::text)
                        .containsExactly("指标", "统计数", "收到申请数", "4", "申请答复数", "3"));
        assertCellsStandInTheText(document);
    }

    @Test
    void aTitleThatOnlyTheWindowShowsIsKept() {
        String page = "<html><head><title>西塘镇2025年年报 - 某某网</title></head><body><p>公开 5 条。</p></body></html>";
        assertThat(open("a.html", page.getBytes(StandardCharsets.UTF_8)).text()).startsWith("西塘镇2025年年报\n");
    }

    // ---- Word

    @Test
    void wordParagraphsAndTablesComeInOrderWithNestedTablesAndBreaks() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("第一段 12 条");
            var table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("指标");
            table.getRow(0).getCell(1).setText("数");
            table.getRow(1).getCell(0).setText("甲");
            var inner = table.getRow(1).getCell(1);
            inner.setText("乙");
            inner.addParagraph().createRun().setText("丙");
            var run = word.createParagraph().createRun();
            run.setText("第二段");
            run.addBreak();
            run.setText("续");
            word.write(out);
            Document document = open("r.docx", out.toByteArray());
            assertThat(document.text()).isEqualTo("第一段 12 条\n指标\t数\n甲\t乙\n丙\n第二段\n续\n");
            assertCellsStandInTheText(document);
        }
    }

    @Test
    void numbersThatWordPrintsBeforeParagraphsAreText() throws IOException {
        byte[] docx = zip("word/document.xml", """
                <w:document xmlns:w="w"><w:body>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>主动公开</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>存在问题</w:t></w:r></w:p>
                </w:body></w:document>""", "word/numbering.xml", """
                <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
                </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>""");
        assertThat(open("r.docx", docx).text()).isEqualTo("一、总体情况\n1.主动公开\n二、存在问题\n");
    }

    @Test
    void textBoxesAndFootnotesAreReadAndDeletedTextIsNot() throws IOException {
        byte[] docx = zip(
                "word/document.xml",
                """
                <w:document xmlns:w="w" xmlns:mc="mc"><w:body><w:p><w:r><w:t>正文</w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del>
                <mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内 8 件</w:t></w:r></w:p></w:txbxContent></mc:Choice>
                <mc:Fallback><w:txbxContent><w:p><w:r><w:t>框内 8 件</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>""",
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='w'><w:footnote><w:p><w:r><w:t>注:含 3 件结转</w:t></w:r></w:p></w:footnote></w:footnotes>");
        assertThat(open("r.docx", docx).text()).isEqualTo("正文\n框内 8 件\n注:含 3 件结转\n");
    }

    // ---- what cannot be read says why and what to do

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> DocumentReader.bytes(large));
        assertThat(refused.problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refused.arguments()).containsExactly("large.txt", 50);
        assertThat(catchThrowableOfType(
                                UnreadableDocument.class, () -> DocumentReader.bytes(folder.resolve("none.txt")))
                        .problem())
                .isEqualTo(Problem.MISSING);
    }

    @Test
    void everyFormatThatIsNotReadIsCalledByItsName() throws IOException {
        assertThat(refused("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isEqualTo(Problem.OLD_WORD);
        assertThat(refused("old.rtf", "{\\rtf1 abc}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Problem.OLD_WORD);
        assertThat(refused("book.xlsx", zip("xl/workbook.xml", "<a/>"))).isEqualTo(Problem.WORKBOOK);
        assertThat(refused("a.zip", zip("a.txt", "b"))).isEqualTo(Problem.UNKNOWN_FORMAT);
        assertThat(refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}))
                .isEqualTo(Problem.UNKNOWN_FORMAT);
        assertThat(refused("empty.txt", new byte[0])).isEqualTo(Problem.EMPTY);
        assertThat(refused("blank.txt", " \n \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Problem.EMPTY);
        assertThat(refused("broken.docx", "PK\3\4 nothing".getBytes(StandardCharsets.ISO_8859_1)))
                .isIn(Problem.DAMAGED, Problem.UNKNOWN_FORMAT);
        assertThat(refused("broken.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Problem.DAMAGED);
    }

    /** The way of a figure out of the application is no way in: files taken along are not reports. */
    @Test
    void filesOfDataAreNotTakenForReports() throws IOException {
        String csv = "\uFEFFindicator,unit,from,to,value,state\r\n"
                + "disclosure.items,430602,2014-01,2014-12,6728,VALUE\r\n".repeat(20);
        String json = "[{\"indicator\":\"disclosure.items\",\"value\":6728},{\"value\":3}]";
        for (String ending : List.of(".csv", ".txt", "")) {
            assertThat(refused("figures" + ending, csv.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Problem.DATA);
            assertThat(refused("figures" + ending, json.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Problem.DATA);
            assertThat(refused("figures" + ending, (json + "\n").repeat(3).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Problem.DATA);
            assertThat(refused(
                            "figures" + ending,
                            "<?xml version=\"1.0\"?><a><b>12</b></a>".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Problem.DATA);
            assertThat(refused("picture" + ending, "<svg width=\"9\"></svg>".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Problem.DATA);
        }
        assertThat(refused("a.csv", "公开12条".getBytes(StandardCharsets.UTF_8))).isEqualTo(Problem.DATA);
    }

    @Test
    void textsWithCommasAndPastedTablesAreNoData() {
        for (String text : List.of(
                "某局2023年报告\n收到申请3件,答复3件,结转0件\n主动公开12条,其中网站9条,微信3条\n培训2次,会议1次,检查1次\n",
                "公开12条,其中网站9条,微信3条。\n".repeat(8),
                "一、本年新收\t38\t5\t0\t2\t1\t0\t46\n二、上年结转\t9\t3\t0\t0\t0\t0\t12\n".repeat(4),
                "[2023] 年报\n公开12条\n",
                "<关于年报>的说明\n公开12条\n",
                "| 行政许可 | 418 |\n| 行政处罚 | 66 |\n| 行政强制 | 0 |\n| 收费 | 0 |\n")) {
            assertThat(open("a.txt", text.getBytes(StandardCharsets.UTF_8)).text())
                    .isEqualTo(text);
        }
    }

    /** A workbook of another library, and one whose entries do not say their sizes, as ours are. */
    @Test
    void aWorkbookIsCalledOneHoweverItWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "a", "1.0")) {
            book.newWorksheet("甲").value(0, 0, 12);
        }
        assertThat(refused("taken.xlsx", bytes.toByteArray())).isEqualTo(Problem.WORKBOOK);
        bytes.reset();
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            book.createSheet("甲").createRow(0).createCell(0).setCellValue(12);
            book.write(bytes);
        }
        assertThat(refused("other.xlsx", bytes.toByteArray())).isEqualTo(Problem.WORKBOOK);
        assertThat(new UnreadableDocument(Problem.WORKBOOK, "a").sentence(java.util.Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("报送");
    }

    @Test
    void aPdfWithoutTextIsCalledAScan() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            assertThat(refused("scan.pdf", out.toByteArray())).isEqualTo(Problem.SCANNED);
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsSaidInBothLanguages(Problem problem) throws IOException {
        String key = new UnreadableDocument(problem, "a.txt").key();
        for (String file : List.of("translations.properties", "translations_en.properties")) {
            Properties texts = new Properties();
            try (var in = new InputStreamReader(
                    DocumentReader.class.getResourceAsStream("/vaadin-i18n/" + file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            assertThat(texts.getProperty(key)).as(key + " in " + file).contains("{0}");
        }
    }

    // ---- hostile input

    @Test
    void aZipBombInWordsClothesIsRefused() throws IOException {
        byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='w'>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 300; i++) {
                zip.write(spaces);
            }
        }
        assertThat(refused("bomb.docx", bytes.toByteArray())).isEqualTo(Problem.BOMB);

        bytes.reset();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
            }
        }
        assertThat(refused("many.docx", bytes.toByteArray())).isEqualTo(Problem.BOMB);
    }

    @Test
    void entitiesOfADocumentAreNeverResolved(@TempDir Path folder) throws IOException {
        Path secret = java.nio.file.Files.writeString(folder.resolve("secret.txt"), "top-secret");
        byte[] external = zip(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document xmlns:w='w'><w:body><w:p><w:r>"
                        + "<w:t>a&x;b</w:t></w:r></w:p></w:body></w:document>");
        try {
            assertThat(open("xxe.docx", external).text()).doesNotContain("top-secret");
        } catch (UnreadableDocument refused) {
            assertThat(refused.problem()).isEqualTo(Problem.DAMAGED);
        }
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]><w:document xmlns:w='w'><w:p><w:r><w:t>&a19;</w:t></w:r></w:p></w:document>");
        assertThat(refused("laughs.docx", zip("word/document.xml", laughs.toString())))
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void deepNestingIsReadOrRefusedInBoundedTime() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + "<w:p><w:r><w:t>7</w:t></w:r></w:p>"
                + "</w:tc></w:tr></w:tbl>".repeat(20_000);
        bounded(
                "deep.docx",
                zip(
                        "word/document.xml",
                        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p>" + deep
                                + "</w:body></w:document>"));
        bounded(
                "deep.html",
                ("<html><body>公开 3 条" + "<div><table><tr><td>".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        bounded("deep.pdf", ("%PDF-1.4\n1 0 obj\n" + "[".repeat(2_000_000)).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPageWithAMillionObjectsIsReadOrRefusedInBoundedTime() {
        StringBuilder pdf = new StringBuilder(
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n");
        String operators = "0 0 m 1 1 l S\n".repeat(1_000_000);
        pdf.append("4 0 obj\n<</Length ")
                .append(operators.length())
                .append(">>\nstream\n")
                .append(operators)
                .append("endstream\nendobj\n");
        for (int i = 5; i < 1_000_000; i++) {
            pdf.append(i).append(" 0 obj\n").append(i).append("\nendobj\n");
        }
        pdf.append("trailer\n<</Root 1 0 R/Size 1000000>>\n%%EOF");
        bounded("million.pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void malformedTablesAreReadInBoundedTimeAndMemory() {
        bounded("spans.html", """
                <table><tr><td rowspan=100000 colspan=100000>主动公开信息数<td rowspan=-3>12<td colspan=zwei>13</tr>
                <tr><td>7</table><table><tr></tr><tr><td></table></td></tr>""".getBytes(StandardCharsets.UTF_8));
        bounded(
                "rows.html",
                ("<table>" + "<tr><td rowspan=65000 colspan=900>1<td>2".repeat(20_000))
                        .getBytes(StandardCharsets.UTF_8));
        bounded("pipes.txt", ("|".repeat(1_900) + "\n").repeat(5_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tenThousandNumbersInARowAreReadInBoundedTime() {
        bounded("row.txt", ("主动公开信息数 " + "12 ".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        bounded("lines.txt", ("主动公开信息数\n" + "12\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        bounded("titles.txt", "主动公开信息数\n12\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    /** Read or refused: either is right, but soon. */
    private static void bounded(String name, byte[] bytes) {
        Instant start = Instant.now();
        try {
            Document document = open(name, bytes);
            assertCellsStandInTheText(document);
            new FormTableReader(Shared.CATALOGUE)
                    .read(
                            document.text(),
                            document.grids(),
                            "2021",
                            Shared.DISTRICT,
                            gongkai.catalogue.Period.ofYear(2021));
        } catch (UnreadableDocument refused) {
            assertThat(refused.arguments()).isNotEmpty();
        }
        assertThat(Duration.between(start, Instant.now())).as(name).isLessThan(BOUND);
    }

    public static void assertCellsStandInTheText(Document document) {
        for (Grid grid : document.grids()) {
            for (Cell cell : grid.cells()) {
                assertThat(document.text().substring(cell.start(), cell.end())).isEqualTo(cell.text());
            }
        }
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theMessageOfARefusalNamesTheFile() {
        assertThat(new UnreadableDocument(Problem.SCANNED, "a.pdf")).hasMessageContaining("a.pdf");
    }
}
