package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.table.Cell;
import gongkai.reading.table.CellValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saved web page: its text without what stands around the report, its tables with merged cells. It does not
 * choose "the main part" but leaves out what is certainly none of it (navigation, footers, share buttons, lists of
 * links), so that a part of the report outside the expected container is not lost.
 */
final class HtmlReader {

    /** Of a saved page, pictures in its attributes included. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** What the tree of a page may take: a few bytes of tags left open make many elements. */
    private static final long MOST_MEMORY = 250L * 1024 * 1024;

    /** How deep a page may nest. */
    private static final int MOST_OPEN = 200;

    private static final int DEEPEST = 400;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_PLACES = 400_000;
    private static final int LONGEST_CELL = 600;

    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "head",
            "title",
            "meta",
            "link",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "map",
            "math");
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "ul",
            "ucapcontent");

    private static final Pattern AROUND_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|submenu|foot|footer|bottom|copyright|share|bdshare"
                    + "|bdsharebuttonbox|breadcrumb|breadcrumbs|crumb|crumbs|position|location|sidebar|search|login"
                    + "|toolbar|related|recommend|pagination|pager|qrcode|ewm|comment|comments|banner|topbar|friendlink"
                    + "|friendlinks|links|print|accessibility|wza)(?:$|[\\s_-])");
    private static final Pattern AROUND_WORDS = Pattern.compile("版权所有|网站标识码|ICP备|公网安备|主办单位[\\s\\S]*(?:承办|技术支持|备案)"
            + "|分享到|扫一扫|打印本页|【?打印】?\\s*【?关闭|关闭窗口|上一[篇条]|下一[篇条]|相关(?:文章|链接|阅读)|(?:您|你)?(?:现在|当前)的?(?:所在)?位置"
            + "|返回顶部|无障碍|设为首页|加入收藏|网站地图|copyright");
    private static final Pattern OF_REPORT =
            Pattern.compile("发布(?:时间|日期|机构|单位)|来源|日期|20\\d\\d[-年./]\\d{1,2}|\\d\\s*(?:余|多|万)*(?:条|件|次|人|个|篇|份|元|万元|项)");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]{2,30})", Pattern.CASE_INSENSITIVE);

    /** Hands a page out piece by piece, so that the parser, which asks nobody, ends with its budget. */
    private static final class BudgetedReader extends StringReader {

        /** The parser keeps a note of each until it is closed, and looks through all of them again and again. */
        private static final Set<String> KEPT = Set.of("table", "object", "applet", "marquee", "template");

        private final String fileName;
        private final StringBuilder tag = new StringBuilder();
        private boolean inTag;
        private int open;

        BudgetedReader(String fileName, String page) {
            super(page);
            this.fileName = fileName;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            ReadingBudget.weigh();
            int n = super.read(into, from, length);
            for (int i = from; i < from + n; i++) {
                watch(into[i]);
            }
            return n;
        }

        private void watch(char c) {
            if (c == '<') {
                inTag = true;
                tag.setLength(0);
            } else if (inTag && tag.length() < 10 && (Character.isLetter(c) || c == '/')) {
                tag.append(Character.toLowerCase(c));
            } else if (inTag) {
                inTag = false;
                boolean closes = !tag.isEmpty() && tag.charAt(0) == '/';
                if (KEPT.contains(closes ? tag.substring(1) : tag.toString())) {
                    open = Math.max(0, open + (closes ? -1 : 1));
                }
                if (open > MOST_OPEN) {
                    throw new UnreadableDocument(Problem.BOMB, fileName, open);
                }
            }
        }
    }

    /** How much text an element holds, how much of it in links, and whether a table with numbers is among it. */
    private static final class Weight {
        int text;
        int linked;
        int links;
        boolean numbers;
    }

    private final DocumentBuilder out;
    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private int total;

    private HtmlReader(String fileName) {
        this.out = new DocumentBuilder(fileName);
    }

    /** Whether bytes begin like a web page. */
    static boolean isHtml(String beginning) {
        String s = beginning.stripLeading().toLowerCase(Locale.ROOT);
        return s.startsWith("<!doctype html")
                || s.startsWith("<html")
                || s.startsWith("<")
                        && (s.contains("<html")
                                || s.contains("<body")
                                || s.contains("<table")
                                || s.contains("<div")
                                || s.contains("<p>")
                                || s.contains("<head"))
                || s.contains("<html ")
                || s.contains("<!doctype html");
    }

    static Document read(String fileName, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocument(Problem.TOO_LARGE, fileName, MOST_BYTES / (1024 * 1024));
        }
        ReadingBudget.allocate(MOST_MEMORY);
        org.jsoup.nodes.Document page = Parser.htmlParser()
                .setMaxDepth(MOST_OPEN)
                .parseInput(new BudgetedReader(fileName, decode(fileName, bytes)), "");
        HtmlReader reader = new HtmlReader(fileName);
        Element body = page.body();
        reader.weigh(body);
        reader.total = reader.weight(body).text;
        reader.title(page);
        reader.walk(body, 0, false);
        if (reader.out.isBlank()) {
            throw new UnreadableDocument(Problem.EMPTY, fileName);
        }
        return reader.out.document();
    }

    /** As the page declares, if its bytes agree; a page in Chinese that declares nothing useful is GB18030. */
    private static String decode(String fileName, byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher declared = META_CHARSET.matcher(beginning);
        try {
            if (declared.find() && declared.group(1).toLowerCase(Locale.ROOT).startsWith("big5")) {
                return new String(bytes, Charset.forName("Big5"));
            }
            return TextReader.decode(fileName, bytes);
        } catch (UnreadableDocument undecided) {
            // a few broken bytes in a page are shown as such by every browser
            boolean chinese = declared.reset().find()
                    && declared.group(1).toLowerCase(Locale.ROOT).startsWith("gb");
            return new String(bytes, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
        }
    }

    /** The window's title, where the page itself prints it nowhere. */
    private void title(org.jsoup.nodes.Document page) {
        Element meta = page.selectFirst("meta[name=ArticleTitle]");
        String title = meta == null ? page.title() : meta.attr("content");
        String first = title.split("[_|]| - |--")[0].strip();
        if (!first.isEmpty() && first.length() <= 120 && !page.body().text().contains(first)) {
            out.append(first);
            out.breakLine();
        }
    }

    // ---- what belongs to the report

    private void weigh(Element body) {
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int inLinks;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            weights.put(element, new Weight());
                            inLinks += "a".equals(element.normalName()) ? 1 : 0;
                        } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                            int length = printedLength(text.getWholeText());
                            Weight weight = weight(parent);
                            weight.text += length;
                            weight.linked += inLinks > 0 ? length : 0;
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (!(node instanceof Element element)) {
                            return;
                        }
                        Weight own = weight(element);
                        if ("a".equals(element.normalName())) {
                            inLinks--;
                            own.links++;
                        }
                        if (element.normalName().equals("td")
                                && own.text > 0
                                && own.text < 40
                                && CellValue.isPrinted(element.text())) {
                            own.numbers = true;
                        }
                        if (element.parent() != null && !INVISIBLE.contains(element.normalName())) {
                            Weight parent = weight(element.parent());
                            parent.text += own.text;
                            parent.linked += own.linked;
                            parent.links += own.links;
                            parent.numbers |= own.numbers;
                        }
                    }
                },
                body);
    }

    private Weight weight(Element element) {
        return weights.computeIfAbsent(element, e -> new Weight());
    }

    private static int printedLength(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += DocumentBuilder.isSpace(text.charAt(i)) ? 0 : 1;
        }
        return length;
    }

    private boolean isAround(Element element) {
        String name = element.normalName();
        if (INVISIBLE.contains(name)
                || element.hasAttr("hidden")
                || "true".equals(element.attr("aria-hidden"))
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find()) {
            return true;
        }
        Weight weight = weight(element);
        if (weight.numbers || weight.text * 10 > total * 4 || "body".equals(name)) {
            return false;
        }
        if (AROUND.contains(name) || AROUND_ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (!BLOCKS.contains(name)) {
            return false;
        }
        boolean linked = weight.links >= 3 && weight.linked * 10 >= weight.text * 6;
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        boolean small = weight.text * 10 < total * 2 || weight.text < 200;
        return linked
                || small
                        && AROUND_NAMES.matcher(names).find()
                        && (weight.links > 0 || weight.text < 120)
                        && !OF_REPORT.matcher(element.text()).find()
                || weight.text < 400 && weight.text > 0 && saysAround(element.text()) && !holdsLongText(element);
    }

    /** The line of date and publisher often ends in 打印 and 关闭; it is kept, and so is whatever counts something. */
    private static boolean saysAround(String text) {
        return AROUND_WORDS.matcher(text).find() && !OF_REPORT.matcher(text).find();
    }

    /** Words such as 上一篇 in a sentence of the report do not make it a footer. */
    private static boolean holdsLongText(Element element) {
        return element.getElementsByTag("p").stream().anyMatch(p -> p.text().length() > 60)
                || "p".equals(element.normalName()) && element.text().length() > 120;
    }

    // ---- text

    private void walk(Node node, int depth, boolean preformatted) {
        ReadingBudget.check();
        if (node instanceof TextNode text) {
            append(text.getWholeText(), preformatted);
            return;
        }
        if (!(node instanceof Element element) || isAround(element)) {
            return;
        }
        String name = element.normalName();
        if ("br".equals(name)) {
            out.append("\n");
            return;
        }
        if (depth > DEEPEST) {
            out.append(element.text());
            return;
        }
        if ("table".equals(name) && table(element, depth)) {
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            out.breakLine();
        }
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            walk(child, depth + 1, preformatted || "pre".equals(name));
        }
        if (block) {
            out.breakLine();
        }
    }

    /** Space as a browser shows it; a no-break space is printed and stays. */
    private void append(String text, boolean preformatted) {
        if (preformatted) {
            out.append(text);
            return;
        }
        StringBuilder shown = new StringBuilder(text.length());
        char before = out.last();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            char print = space ? ' ' : c;
            if (!space || before != ' ' && before != '\n' && before != '\t') {
                shown.append(print);
                before = print;
            }
        }
        out.append(shown);
    }

    // ---- tables

    private record Place(Element element, int row, int column, int rowSpan, int columnSpan) {}

    /** Appends a table and its grid; false where it only arranges other things. */
    private boolean table(Element table, int depth) {
        List<Element> rows = rows(table);
        List<Place> places = places(rows);
        if (places == null || places.size() < 2 || isArrangement(places)) {
            return false;
        }
        out.breakLine();
        Element caption = firstChild(table, "caption");
        if (caption != null) {
            walk(caption, depth + 1, false);
            out.breakLine();
        }
        int start = out.length();
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (Place place : places) {
            if (place.row() != row) {
                out.append("\n");
                row = place.row();
            } else if (!cells.isEmpty()) {
                out.append("\t");
            }
            int from = out.beginCell();
            for (Node child = place.element().firstChild(); child != null; child = child.nextSibling()) {
                walk(child, depth + 1, false);
            }
            cells.add(out.cell(place.row(), place.column(), place.rowSpan(), place.columnSpan(), from));
        }
        out.breakLine();
        out.table(start, cells);
        return true;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if ("tr".equals(child.normalName())) {
                rows.add(child);
            } else if (Set.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                for (Element row : child.children()) {
                    if ("tr".equals(row.normalName())) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private @Nullable List<Place> places(List<Element> rows) {
        List<Place> places = new ArrayList<>();
        // for each column, how many more rows a cell from above reaches down
        int[] taken = new int[MOST_COLUMNS];
        long area = 0;
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            int[] next = new int[MOST_COLUMNS];
            for (int c = 0; c < MOST_COLUMNS; c++) {
                next[c] = Math.max(0, taken[c] - 1);
            }
            for (Element cell : rows.get(r).children()) {
                if (!"td".equals(cell.normalName()) && !"th".equals(cell.normalName())) {
                    continue;
                }
                while (column < MOST_COLUMNS && taken[column] > 0) {
                    column++;
                }
                if (column >= MOST_COLUMNS) {
                    break;
                }
                int columnSpan = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
                int rowSpan = Math.min(span(cell, "rowspan"), rows.size() - r);
                area += (long) columnSpan * rowSpan;
                if (area > MOST_PLACES) {
                    return null;
                }
                for (int c = column; c < column + columnSpan; c++) {
                    next[c] = Math.max(next[c], rowSpan - 1);
                }
                places.add(new Place(cell, r, column, rowSpan, columnSpan));
                column += columnSpan;
            }
            taken = next;
        }
        return places;
    }

    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute).strip();
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Integer.parseInt(digits));
    }

    private boolean isArrangement(List<Place> places) {
        boolean oneColumn = places.stream().allMatch(p -> p.column() == 0);
        return oneColumn
                || places.stream()
                        .anyMatch(p -> weight(p.element()).text > LONGEST_CELL
                                || p.element().selectFirst("table") != null);
    }

    private static @Nullable Element firstChild(Element parent, String name) {
        return parent.children().stream()
                .filter(c -> c.normalName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
