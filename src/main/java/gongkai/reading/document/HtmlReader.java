package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import gongkai.reading.document.HtmlGrid.Place;
import gongkai.reading.table.Cell;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
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

    private static final int DEEPEST = 400;

    /** Elements that begin a line of their own. */
    static final Set<String> BLOCKS = Set.of(
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

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]{2,30})", Pattern.CASE_INSENSITIVE);

    private final DocumentBuilder out;
    private final PageFurniture furniture;

    private HtmlReader(String fileName, PageFurniture furniture) {
        this.out = new DocumentBuilder(fileName);
        this.furniture = furniture;
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
                .setMaxDepth(BudgetedPage.MOST_OPEN)
                .parseInput(new BudgetedPage(fileName, decode(fileName, bytes)), "");
        Element body = page.body();
        HtmlReader reader = new HtmlReader(fileName, PageFurniture.of(body));
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

    private void walk(Node node, int depth, boolean preformatted) {
        ReadingBudget.check();
        if (node instanceof TextNode text) {
            append(text.getWholeText(), preformatted);
            return;
        }
        if (!(node instanceof Element element) || furniture.isAround(element)) {
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

    /** Appends a table and its grid; false where it only arranges other things. */
    private boolean table(Element table, int depth) {
        List<Place> places = HtmlGrid.of(table, furniture);
        if (places == null) {
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

    private static @Nullable Element firstChild(Element parent, String name) {
        return parent.children().stream()
                .filter(c -> c.normalName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
