package gongkai.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that are made to cost a reader more than they are worth: bombs, loops, and ordinary things in numbers that no report
 * has. Each is made when it is asked for; what they hold is different from file to file, so that none is known already.
 */
public final class HostileFiles {

    public static final int LARGEST = 50 * 1024 * 1024;

    private static final String TITLE = "岳阳楼区财政局2021年政府信息公开工作年度报告\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

    private HostileFiles() {
        texts();
        encodings();
        pages();
        words();
        pdfs();
    }

    /** By name, in a fixed order. */
    public static Map<String, Supplier<byte[]>> all() {
        return new HostileFiles().files;
    }

    /** Five that are as large as a document may be: of text, of digits, a page, pictures in Word's clothes, and noise. */
    public static Map<String, Supplier<byte[]>> largest() {
        Map<String, Supplier<byte[]>> largest = new LinkedHashMap<>();
        largest.put("largest-text.txt", () -> filled("公开政府信息12条。\n", LARGEST));
        largest.put("largest-line.txt", () -> filled("9,9,9,", LARGEST));
        largest.put("largest-page.html", () -> utf8("<html><body>" + "<p>公开 3 条".repeat(LARGEST / 18)));
        largest.put("largest-pictures.docx", () -> withPicture(LARGEST - 4096));
        largest.put("largest-pages.pdf", () -> pdf("BT ET", noise(LARGEST - 8192)));
        return largest;
    }

    private void add(String name, Supplier<byte[]> bytes) {
        if (files.put(name, bytes) != null) {
            throw new IllegalStateException("two files are called " + name);
        }
    }

    // ---- plain text

    private void texts() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("commas", "9,9,9,");
        units.put("wan", "1万");
        units.put("digits", "1234567890");
        units.put("numerals", "一二三四五六七八九十百千万亿");
        units.put("numeral-lines", "一百二十三条\n");
        units.put("brackets", "([{（【〔");
        units.put("closed-brackets", "(1)(一)（2）");
        units.put("headings", "一、总体情况\n");
        units.put("long-headings", "一、公开情况公开情况公开情况公开情况公开情况公开情况,公开情况公开情况\n");
        units.put("units", "岳阳楼区财政局");
        units.put("unit-numbers", "区财政局12条、区民政局13条,");
        units.put("row", "主动公开信息数 12 ");
        units.put("cells", "12\n");
        units.put("titled-cells", "主动公开信息数\n12\n");
        units.put("bars", "|");
        units.put("bar-rows", "|一|2|3|\n");
        units.put("bar-cells", "公开|\n3|\n");
        units.put("tabs", "\t");
        units.put("tab-rows", "一\t2\t3\n");
        units.put("spaces", " ");
        units.put("space-rows", "公开 2 3 4 5 6 7\n");
        units.put("wide-spaces", "公开\u3000\u3000\u3000");
        units.put("lines", "\n");
        units.put("returns", "\r");
        units.put("sentences", "全年主动公开政府信息12条,其中网站公开11条,占91.7%。");
        units.put("without-end", "全年主动公开政府信息12条,其中网站公开11条,");
        units.put("nones", "没有发生行政复议、行政诉讼,");
        units.put("percent", "百分之");
        units.put("years", "2021年");
        units.put("dates", "2021-01-02 ");
        units.put("addresses", "http://");
        units.put("mails", "a.b-");
        units.put("dots", "1.1.1.");
        units.put("phones", "0730-1234567、");
        units.put("articles", "第二十条第(一)项");
        units.put("ranges", "1-2-3-");
        units.put("quotes", "“”");
        units.put("pinyin", "区(qū");
        units.put("dashes", "——");
        units.put("form-words", "申请人无正当理由逾期不补正");
        units.put("emoji", "\ud83d\ude00");
        units.put("overrides", "\u202e321条\u202c,");
        units.put("joiners", "1\u200b2\u2060");
        units.put("combining", "1\u0338");
        units.put("traditional", "萬億兩條");
        units.put("json", "[[[[");
        units.put("json-objects", "{\"a\":1},");
        units.put("csv", "1,2,3,4\n");
        units.put("semicolons", "a;b;c;d\n");
        units.put("xml", "<a>");
        units.put("letters", "a1b2c3");
        // far longer than a report: these are read, or refused for what they hold
        units.forEach((name, unit) -> add("text-" + name + ".txt", () -> utf8(repeated(unit, 250_000))));
        // as long as a text may be
        for (String name : List.of("units", "bars", "form-words")) {
            add("longest-" + name + ".txt", () -> utf8(repeated(String.valueOf(units.get(name)), 990_000)));
        }
        // and as large as a file may be
        for (String name : List.of("commas", "wan", "digits", "numerals", "brackets", "headings", "row", "json")) {
            add("huge-" + name + ".txt", () -> filled(String.valueOf(units.get(name)), 45 * 1024 * 1024));
        }
        // as many numbers as a report may have, in one line and in one sentence each
        add("most-numbers-line.txt", () -> utf8(TITLE + repeated("公开12条,", 19_000 * 6)));
        add("most-numbers-sentences.txt", () -> utf8(TITLE + repeated("主动公开政府信息12条。", 19_000 * 12)));
        add("most-numbers-far.txt", () -> utf8(TITLE + repeated("公开的深度还不够,公开的深度还不够,公开的深度还不够,公开12条。\n", 980_000)));
        add("most-claims.txt", () -> utf8(TITLE + repeated("2021年,区财政局主动公开政府信息12条。收到申请3件。\n", 19_000 * 9)));
    }

    private void encodings() {
        String report = TITLE + "公开12条。\n";
        add("utf16-odd.txt", () -> joined(new byte[] {(byte) 0xff, (byte) 0xfe}, utf8(repeated("a", 900_001))));
        add("utf16-surrogates.txt", () -> joined(new byte[] {(byte) 0xff, (byte) 0xfe}, bytes(1_000_000, 0xd8)));
        add(
                "utf16-big.txt",
                () -> joined(new byte[] {(byte) 0xfe, (byte) 0xff}, report.getBytes(StandardCharsets.UTF_16BE)));
        add("gb-broken.txt", () -> joined(repeated(report, 500_000).getBytes(GB18030), bytes(1, 0x81)));
        add("gb-four-bytes.txt", () -> repeated("\u00e9\u0e01", 300_000).getBytes(GB18030));
        add("utf8-cut.txt", () -> joined(utf8(repeated(report, 900_000)), bytes(1, 0xe5)));
        add("utf8-overlong.txt", () -> bytes(600_000, 0xc0));
        add("noise.txt", () -> withoutZeros(noise(45 * 1024 * 1024)));
        add("zeros.txt", () -> new byte[LARGEST]);
        add("marks.txt", () -> utf8(repeated("\ufeff", 900_000)));
    }

    // ---- pages

    private void pages() {
        page("unclosed-p", "<p>公开 3 条");
        page("unclosed-div", "<div>3");
        page("unclosed-b", "<b>3");
        page("unclosed-formatting", "<b><i><u><s><font color=1><em><strong><code><a href=1>3<p>");
        page("tables", "<table><tr><td>");
        page("nested-tables", "<table><tr><td>公开<td>3<table>");
        page("cells", "<td>3");
        page("rows", "<tr><td>公开<td>3");
        page("spans", "<table><tr><td rowspan=65000 colspan=1000>1<td>2</table>");
        page("entities", "&#49;&#x32;&amp;");
        page("bad-entities", "&#99999999999;&nosuch");
        page("comments", "<!--");
        page("scripts", "<script>3");
        page("styles", "<style>");
        page("selects", "<select><option>3");
        page("frames", "<frameset><frame>");
        page("svg", "<svg><math><mi>");
        page("templates", "<template>");
        page("lists", "<ul><li>3");
        page("links", "<a href='/x/3'>公开 3 条</a>");
        page("attributes", "<p a=1 b=2 c=3 d=4 e=5 f=6>");
        page("breaks", "3<br>");
        page("pre", "<pre>3\n");
        page("names", "<div class='nav footer share' id='menu'>公开3条");
        page("overrides", "<bdo dir=rtl>&#x202e;321</bdo>");
        page("headers", "<h1>公开3条</h1>");
        add("page-attribute.html", () -> utf8("<html><body><p a='" + "x".repeat(19_000_000) + "'>公开3条"));
        add("page-many-attributes.html", () -> utf8("<html><body><p " + "a b c d e f g ".repeat(200_000) + ">公开3条"));
        add("page-distinct-attributes.html", () -> {
            StringBuilder page = new StringBuilder("<html><body><p");
            for (int i = 0; i < 400_000; i++) {
                page.append(" a").append(i);
            }
            return utf8(page + ">公开3条");
        });
        add("page-tag.html", () -> utf8("<html><body><" + "p".repeat(19_000_000) + ">公开3条"));
        add(
                "page-picture.html",
                () -> utf8("<html><body><img src='data:;base64," + "A".repeat(18_000_000) + "'><p>公开3条"));
        add("page-table-row.html", () -> utf8("<html><body><table><tr>" + "<td>3".repeat(3_000_000)));
        add("page-table-rows.html", () -> utf8("<html><body><table>" + "<tr><td>主动公开信息数<td>3".repeat(600_000)));
        add(
                "page-many-tables.html",
                () -> utf8("<html><body>"
                        + "<table><tr><td rowspan=9 colspan=190>公开<tr><td>3<tr><td>4</table>".repeat(200_000)));
        add(
                "page-deep-then-wide.html",
                () -> utf8("<html><body>" + "<div>".repeat(390) + "<p></p>".repeat(400_000) + "公开3条"));
        add("page-gb-broken.html", () -> joined(utf8("<html><meta charset=gb2312><body>公开3条"), bytes(3_000_000, 0x81)));
        add(
                "page-form.html",
                () -> utf8("<html><body><table>"
                        + "<tr><td>一、本年新收政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21".repeat(2_400) + "</table>"));
        add(
                "page-column-titles.html",
                () -> utf8("<html><body><table>"
                        + ("<tr><td>自然人<td>商业企业<td>科研机构".repeat(140) + "<tr><td>1<td>2<td>3".repeat(140)).repeat(15)
                        + "</table>"));
    }

    private void page(String name, String unit) {
        add("page-" + name + ".html", () -> utf8("<html><body>" + repeated(unit, 1_500_000)));
    }

    // ---- Word

    private static final String BODY = "<w:document xmlns:w='w'><w:body>";

    private void words() {
        word("paragraphs", "<w:p><w:r><w:t>公开3条</w:t></w:r></w:p>", 12_000_000);
        word("empty-paragraphs", "<w:p/>", 12_000_000);
        word("runs", "<w:r><w:t>9,</w:t></w:r>", 12_000_000);
        word("open-tables", "<w:tbl><w:tr><w:tc>", 12_000_000);
        word("open-paragraphs", "<w:p>", 12_000_000);
        word("open-boxes", "<w:p><w:txbxContent>", 12_000_000);
        word("open-deletions", "<w:del>", 12_000_000);
        word(
                "cells",
                "<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc>".repeat(60) + "</w:tr></w:tbl>",
                40_000_000);
        word(
                "wide-cells",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='9999999'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
                40_000_000);
        word(
                "late-cells",
                "<w:tbl>"
                        + "<w:tr><w:trPr><w:gridBefore w:val='199'/></w:trPr><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr>"
                                .repeat(1_900)
                        + "</w:tbl>",
                40_000_000);
        word("tabs", "<w:p><w:r><w:tab/></w:r></w:p>", 12_000_000);
        word("breaks", "<w:p><w:r><w:br/></w:r></w:p>", 12_000_000);
        word("comments", "<!-- -->", 12_000_000);
        word("instructions", "<?a?>", 12_000_000);
        word("spaces", " ", 70_000_000);
        word("references", "<w:p><w:r><w:t>&#49;&#50;</w:t></w:r></w:p>", 12_000_000);
        add(
                "word-one-text.docx",
                () -> zip(w -> {
                    entry(w, "word/document.xml", BODY + "<w:p><w:r><w:t>", "1,", 70_000_000);
                }));
        add("word-attribute.docx", () -> zip(w -> entry(w, "word/document.xml", BODY + "<w:p a='", "x", 70_000_000)));
        add(
                "word-attributes.docx",
                () -> zip(w -> {
                    StringBuilder attributes = new StringBuilder(BODY + "<w:p");
                    for (int i = 0; i < 300_000; i++) {
                        attributes.append(" a").append(i).append("='1'");
                    }
                    entry(w, "word/document.xml", attributes + "/>", "", 0);
                }));
        add("word-name.docx", () -> zip(w -> entry(w, "word/document.xml", BODY + "<w:", "p", 3_000_000)));
        add(
                "word-namespaces.docx",
                () -> zip(w -> entry(w, "word/document.xml", BODY, "<x:p xmlns:x='x'>", 3_000_000)));
        add("word-zeros.docx", () -> zip(w -> entry(w, "word/document.xml", "", "\0", 70_000_000)));
        add("word-laughs.docx", () -> {
            StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 '9,'>");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a")
                        .append(i)
                        .append(" '")
                        .append(("&a" + (i - 1) + ";").repeat(10))
                        .append("'>");
            }
            return zip(w -> entry(
                    w,
                    "word/document.xml",
                    laughs + "]>" + BODY + "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>",
                    "",
                    0));
        });
        add(
                "word-quadratic-entity.docx",
                () -> zip(w -> entry(
                        w,
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY a '" + "9,".repeat(100_000) + "'>]>" + BODY + "<w:p><w:r><w:t>",
                        "&a;",
                        3_000_000)));
        add(
                "word-entries.docx",
                () -> zip(w -> {
                    for (int i = 0; i < 100_000; i++) {
                        entry(w, "word/media/" + i, "", "", 0);
                    }
                }));
        add(
                "word-media-bomb.docx",
                () -> zip(w -> {
                    for (int i = 0; i < 12; i++) {
                        entry(w, "word/media/" + i, "", "\0", 50_000_000);
                    }
                    entry(
                            w,
                            "word/document.xml",
                            BODY + "<w:p><w:r><w:t>公开3条</w:t></w:r></w:p></w:body></w:document>",
                            "",
                            0);
                }));
        add(
                "word-styles-bomb.docx",
                () -> zip(w -> {
                    entry(w, "word/styles.xml", "<w:styles xmlns:w='w'>", "<w:style/>", 12_000_000);
                    entry(
                            w,
                            "word/document.xml",
                            BODY + "<w:p><w:r><w:t>公开3条</w:t></w:r></w:p></w:body></w:document>",
                            "",
                            0);
                }));
        add(
                "word-notes-bomb.docx",
                () -> zip(w -> {
                    entry(
                            w,
                            "word/document.xml",
                            BODY + "<w:p><w:r><w:t>公开3条</w:t></w:r></w:p></w:body></w:document>",
                            "",
                            0);
                    entry(w, "word/footnotes.xml", BODY, "<w:p><w:r><w:t>9,</w:t></w:r></w:p>", 12_000_000);
                }));
        add(
                "word-numbering.docx",
                () -> zip(w -> {
                    entry(
                            w,
                            "word/numbering.xml",
                            "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:lvlText w:val='"
                                    + "%1".repeat(1_000_000)
                                    + "'/></w:lvl></w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>",
                            "",
                            0);
                    entry(
                            w,
                            "word/document.xml",
                            BODY,
                            "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:p>",
                            20_000_000);
                }));
        add(
                "word-twice.docx",
                () -> zip(w -> {
                    entry(
                            w,
                            "word/document.xml",
                            BODY + "<w:p><w:r><w:t>公开3条</w:t></w:r></w:p></w:body></w:document>",
                            "",
                            0);
                    entry(w, "WORD/document.xml", BODY, "<w:p/>", 12_000_000);
                }));
        add("word-cut.docx", () -> Arrays.copyOf(withPicture(3_000_000), 2_000_000));
        add(
                "word-most-cells.docx",
                () -> zip(w -> entry(
                        w,
                        "word/document.xml",
                        BODY,
                        "<w:tbl>"
                                + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>主动公开信息数</w:t></w:r></w:p></w:tc>".repeat(2)
                                                + "<w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr>")
                                        .repeat(90)
                                + "</w:tbl>",
                        5_000_000)));
    }

    private void word(String name, String unit, long size) {
        add(
                "word-" + name + ".docx",
                () -> zip(w -> {
                    entry(w, "word/document.xml", BODY, unit, size);
                    w.write(utf8("<w:p><w:r><w:t>公开3条</w:t></w:r></w:p></w:body></w:document>"));
                }));
    }

    private static byte[] withPicture(int size) {
        return zip(w -> {
            entry(
                    w,
                    "word/document.xml",
                    BODY + "<w:p><w:r><w:t>" + TITLE + "公开" + size % 97 + "条</w:t></w:r></w:p></w:body></w:document>",
                    "",
                    0);
            byte[] picture = noise(size);
            ZipEntry stored = new ZipEntry("word/media/image1.png");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(size);
            CRC32 sum = new CRC32();
            sum.update(picture);
            stored.setCrc(sum.getValue());
            w.putNextEntry(stored);
            w.write(picture);
        });
    }

    // ---- PDF

    private void pdfs() {
        add(
                "pdf-page-loop.pdf",
                () -> objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"));
        add(
                "pdf-page-count.pdf",
                () -> objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>"));
        add(
                "pdf-page-parents.pdf",
                () -> objects(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>",
                        "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"));
        add(
                "pdf-kids.pdf",
                () -> objects(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[" + "3 0 R ".repeat(3_000_000) + "]/Count 2900>>",
                        "<</Type/Page>>"));
        add("pdf-arrays.pdf", () -> utf8("%PDF-1.4\n1 0 obj\n" + "[".repeat(12_000_000)));
        add("pdf-dictionaries.pdf", () -> utf8("%PDF-1.4\n1 0 obj\n" + "<</a".repeat(3_000_000)));
        add("pdf-strings.pdf", () -> utf8("%PDF-1.4\n1 0 obj\n" + "(".repeat(12_000_000)));
        add(
                "pdf-integers.pdf",
                () -> utf8("%PDF-1.4\n1 0 obj\n[" + "7777 ".repeat(6_000_000) + "]\nendobj\ntrailer\n<</Root 1 0 R>>"));
        add("pdf-names.pdf", () -> {
            StringBuilder names = new StringBuilder("%PDF-1.4\n1 0 obj\n[");
            for (int i = 0; i < 4_000_000; i++) {
                names.append("/n").append(i);
            }
            return utf8(names + "]\nendobj\ntrailer\n<</Root 1 0 R>>");
        });
        add("pdf-objects.pdf", () -> {
            StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
            for (int i = 1; i < 1_500_000; i++) {
                pdf.append(i).append(" 0 obj 1 endobj\n");
            }
            return utf8(pdf + "trailer\n<</Root 1 0 R>>");
        });
        add(
                "pdf-xref.pdf",
                () -> utf8("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2400000\n"
                        + "0000000009 00000 n \n".repeat(2_400_000)
                        + "trailer\n<</Root 1 0 R/Size 2400000>>\nstartxref\n43\n%%EOF"));
        add(
                "pdf-xref-loop.pdf",
                () -> utf8("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 1\n0000000000 65535 f \n"
                        + "trailer\n<</Root 1 0 R/Size 1/Prev 43>>\nstartxref\n43\n%%EOF"));
        add(
                "pdf-xref-size.pdf",
                () -> utf8("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2000000000\n"
                        + "trailer\n<</Root 1 0 R/Size 2000000000>>\nstartxref\n43\n%%EOF"));
        add(
                "pdf-broken-xref.pdf",
                () -> utf8("%PDF-1.4\n" + "trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".repeat(200_000)));
        add(
                "pdf-xref-bomb.pdf",
                () -> stream(
                        "/Type/XRef/W[1 1 1]/Size 2000000000/Index[0 2000000000]/Root 1 0 R",
                        flate(zerosAndOnes(), 30_000_000)));
        add("pdf-object-stream-bomb.pdf", () -> stream("/Type/ObjStm/N 2000000/First 10", flate("1 0 ", 70_000_000)));
        add("pdf-content-bomb.pdf", () -> content("/Filter/FlateDecode", flate("0 0 m 1 1 l S\n", 80_000_000)));
        add("pdf-spaces-bomb.pdf", () -> content("/Filter/FlateDecode", flate(" ", 80_000_000)));
        add("pdf-operands-bomb.pdf", () -> content("/Filter/FlateDecode", flate("777777 ", 20_000_000)));
        add("pdf-array-bomb.pdf", () -> content("/Filter/FlateDecode", flate("[", 20_000_000)));
        add("pdf-string-bomb.pdf", () -> content("/Filter/FlateDecode", flate("(", 20_000_000)));
        add(
                "pdf-double-bomb.pdf",
                () -> content(
                        "/Filter[/FlateDecode/FlateDecode]",
                        flate(new String(flate(" ", 3_000_000), StandardCharsets.ISO_8859_1), 30_000_000)));
        add(
                "pdf-run-length-bomb.pdf",
                () -> content(
                        "/Filter/RunLengthDecode",
                        repeated("\u0081 ", 6_000_000).getBytes(StandardCharsets.ISO_8859_1)));
        add("pdf-lzw-bomb.pdf", () -> content("/Filter/LZWDecode", noise(10_000_000)));
        add("pdf-hex.pdf", () -> content("/Filter/ASCIIHexDecode", filled("20", 12_000_000)));
        add(
                "pdf-predictor.pdf",
                () -> content(
                        "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000/Colors 30/BitsPerComponent 16>>",
                        flate(" ", 1_000_000)));
        add("pdf-operators.pdf", () -> content("", filled("0 0 m 1 1 l S\n", 8_000_000)));
        add("pdf-saves.pdf", () -> content("", filled("q ", 8_000_000)));
        add("pdf-marks.pdf", () -> content("", filled("/P BMC ", 8_000_000)));
        add("pdf-inline-pictures.pdf", () -> content("", filled("BI /W 1 /H 1 ID a EI\n", 8_000_000)));
        add("pdf-glyphs.pdf", () -> content("", utf8("BT /F1 9 Tf " + "(1234567890) Tj ".repeat(1_200_000))));
        add("pdf-glyph-string.pdf", () -> content("", utf8("BT /F1 9 Tf (" + "9,".repeat(10_000_000) + ") Tj")));
        add(
                "pdf-stacked-glyphs.pdf",
                () -> content("", utf8("BT /F1 9 Tf " + "1 0 0 1 9 9 Tm (11111111) Tj ".repeat(12_000))));
        add("pdf-many-columns.pdf", () -> content("", utf8(columns())));
        add("pdf-form-loop.pdf", () -> forms("/A Do /A Do"));
        add("pdf-form-tree.pdf", HostileFiles::formTree);
        add("pdf-form-deep.pdf", HostileFiles::formChain);
        add("pdf-codes-range.pdf", () -> withCodes("1 beginbfrange\n<00000000> <7fffffff> <00000041>\nendbfrange"));
        add(
                "pdf-codes-range-short.pdf",
                () -> withCodes("100 beginbfrange\n" + "<0000> <ffff> <0041>\n".repeat(2_000) + "endbfrange"));
        add("pdf-codes-open.pdf", () -> withCodes("beginbfrange ".repeat(150_000)));
        add(
                "pdf-codes-characters.pdf",
                () -> withCodes("100 beginbfchar\n" + "<0001> <00410041004100410041>\n".repeat(200_000)));
        add("pdf-codes-cid.pdf", () -> withCodes("1 begincidrange\n<00000000> <ffffffff> 0\nendcidrange"));
        add("pdf-codes-use.pdf", () -> withCodes("/Identity-H usecmap\n".repeat(20_000)));
        add("pdf-codes-bomb.pdf", () -> withCodes(flate("<0001> <0041>\n", 12_000_000)));
        add("pdf-beads.pdf", HostileFiles::beads);
        add("pdf-warnings.pdf", () -> content("", filled("nonsense ", 20_000_000)));
        add(
                "pdf-encrypted.pdf",
                () -> utf8(
                        "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt<</Filter/Standard/V 5/R 6/Length 256/O("
                                + "a".repeat(127) + ")/U(" + "b".repeat(127)
                                + ")/OE(a)/UE(b)/P -1>>/ID[(a)(b)]>>\nstartxref\n0\n%%EOF"));
        add("pdf-length.pdf", () -> content("/Length 2000000000", utf8("BT ET")));
        add(
                "pdf-length-loop.pdf",
                () -> objects("<</Type/Catalog/Pages 2 0 R>>", "<</Length 2 0 R>>\nstream\na\nendstream"));
        add("pdf-noise.pdf", () -> joined(utf8("%PDF-1.7\n"), noise(20_000_000)));
        add(
                "pdf-header-late.pdf",
                () -> joined(bytes(1_000, ' '), joined(utf8("%PDF-1.7\n"), filled("obj ", 12_000_000))));
        add("pdf-cut.pdf", () -> Arrays.copyOf(pdf("BT ET", noise(3_000_000)), 2_000_000));
    }

    private static String zerosAndOnes() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 256; i++) {
            entries.append((char) 1).append((char) i).append((char) 0);
        }
        return entries.toString();
    }

    private static String columns() {
        StringBuilder page = new StringBuilder("BT /F1 1 Tf ");
        Random random = new Random(7);
        for (int i = 0; i < 12_000; i++) {
            page.append("1 0 0 1 ")
                    .append(random.nextInt(590))
                    .append(' ')
                    .append(random.nextInt(800))
                    .append(" Tm (9) Tj ");
        }
        return page.toString();
    }

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    private static byte[] content(String entries, byte[] content) {
        return objects(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"),
                streamObject(entries, content),
                utf8(FONT)));
    }

    private static byte[] pdf(String content, byte[] picture) {
        return objects(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</I 6 0 R>>>>>>"),
                streamObject("", utf8(content + " BT /F1 9 Tf (report of 2021: 12) Tj ET /I Do")),
                utf8(FONT),
                streamObject(
                        "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
                        picture)));
    }

    private static byte[] forms(String drawing) {
        return objects(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"),
                streamObject("", utf8(drawing)),
                streamObject(
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>", utf8(drawing))));
    }

    private static byte[] formTree() {
        List<byte[]> objects = new ArrayList<>(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"),
                streamObject("", utf8("/A Do"))));
        for (int i = 0; i < 12; i++) {
            objects.add(streamObject(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A " + (6 + i) + " 0 R>>>>",
                    utf8("/A Do ".repeat(20))));
        }
        objects.add(streamObject("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", utf8("0 0 m S")));
        return objects(objects);
    }

    private static byte[] formChain() {
        List<byte[]> objects = new ArrayList<>(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"),
                streamObject("", utf8("/A Do"))));
        for (int i = 0; i < 20_000; i++) {
            objects.add(streamObject(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A " + (6 + i) + " 0 R>>>>",
                    utf8("/A Do")));
        }
        return objects(objects);
    }

    private static byte[] withCodes(String codes) {
        return withCodes(flate(
                "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n"
                        + codes + "\nendcmap",
                0));
    }

    private static byte[] withCodes(byte[] packed) {
        return objects(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"),
                streamObject("", utf8("BT /F1 9 Tf (12) Tj ET")),
                utf8("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"),
                streamObject("/Filter/FlateDecode", packed)));
    }

    private static byte[] beads() {
        return objects(List.of(
                utf8("<</Type/Catalog/Pages 2 0 R>>"),
                utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                utf8("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/B["
                        + "6 0 R ".repeat(200_000) + "]>>"),
                streamObject("", utf8("BT /F1 9 Tf " + "(1234567890) Tj ".repeat(9_000))),
                utf8(FONT),
                utf8("<</R[0 0 9 9]>>")));
    }

    private static byte[] stream(String entries, byte[] packed) {
        byte[] object = streamObject(entries + "/Filter/FlateDecode", packed);
        return joined(
                utf8("%PDF-1.5\n1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n"),
                joined(object, utf8("\nendobj\nstartxref\n43\n%%EOF")));
    }

    private static byte[] streamObject(String entries, byte[] content) {
        String length = entries.contains("/Length") ? "" : "/Length " + content.length;
        return joined(utf8("<<" + entries + length + ">>\nstream\n"), joined(content, utf8("\nendstream")));
    }

    private static byte[] objects(String... objects) {
        return objects(Arrays.stream(objects).map(HostileFiles::utf8).toList());
    }

    /** Numbered from 1, the first of them the catalogue. */
    private static byte[] objects(List<byte[]> objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(utf8("%PDF-1.5\n"));
        int[] places = new int[objects.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = pdf.size();
            pdf.writeBytes(utf8((i + 1) + " 0 obj\n"));
            pdf.writeBytes(objects.get(i));
            pdf.writeBytes(utf8("\nendobj\n"));
        }
        int table = pdf.size();
        pdf.writeBytes(utf8("xref\n0 " + (places.length + 1) + "\n0000000000 65535 f \n"));
        for (int place : places) {
            pdf.writeBytes(utf8("%010d 00000 n \n".formatted(place)));
        }
        pdf.writeBytes(
                utf8("trailer\n<</Root 1 0 R/Size " + (places.length + 1) + ">>\nstartxref\n" + table + "\n%%EOF"));
        return pdf.toByteArray();
    }

    // ---- bytes

    private interface Writing {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            writing.to(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String beginning, String unit, long size)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(beginning));
        byte[] piece = unit.isEmpty() ? new byte[0] : utf8(unit.repeat(Math.max(1, 65_536 / unit.length())));
        for (long written = 0; written < size; written += piece.length) {
            zip.write(piece);
        }
    }

    private static byte[] flate(String unit, long size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece =
                unit.repeat(size == 0 ? 1 : Math.max(1, 65_536 / unit.length())).getBytes(StandardCharsets.ISO_8859_1);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, new Deflater(1))) {
            long written = 0;
            do {
                packed.write(piece);
                written += piece.length;
            } while (written < size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private static byte[] withoutZeros(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 0 ? 1 : bytes[i];
        }
        return bytes;
    }

    private static byte[] bytes(int size, int value) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** A unit of text so often that it is about so long. */
    private static String repeated(String unit, int length) {
        return unit.repeat(Math.max(1, length / unit.length()));
    }

    private static byte[] filled(String unit, int size) {
        byte[] one = utf8(unit);
        byte[] all = new byte[size / one.length * one.length];
        for (int i = 0; i < all.length; i += one.length) {
            System.arraycopy(one, 0, all, i, one.length);
        }
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
