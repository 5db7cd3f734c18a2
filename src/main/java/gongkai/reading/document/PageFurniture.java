package gongkai.reading.document;

import gongkai.reading.table.CellValue;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What of a page stands around the report: navigation, footers, share buttons, lists of links. */
final class PageFurniture {

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

    /** How much text an element holds, how much of it in links, and whether a table with numbers is among it. */
    private static final class Weight {
        int text;
        int linked;
        int links;
        boolean numbers;
    }

    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final int total;

    private PageFurniture(Element body) {
        weigh(body);
        this.total = weight(body).text;
    }

    static PageFurniture of(Element body) {
        return new PageFurniture(body);
    }

    /** How many characters an element holds, but for spaces and what is not shown. */
    int textLength(Element element) {
        return weight(element).text;
    }

    /** Whether an element is certainly no part of the report. */
    boolean isAround(Element element) {
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
        if (!HtmlReader.BLOCKS.contains(name)) {
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

    /** The line of date and publisher often ends in 打印 and 关闭; it is kept, and so is whatever counts something. */
    private static boolean saysAround(String text) {
        return AROUND_WORDS.matcher(text).find() && !OF_REPORT.matcher(text).find();
    }

    /** Words such as 上一篇 in a sentence of the report do not make it a footer. */
    private static boolean holdsLongText(Element element) {
        return element.getElementsByTag("p").stream().anyMatch(p -> p.text().length() > 60)
                || "p".equals(element.normalName()) && element.text().length() > 120;
    }
}
