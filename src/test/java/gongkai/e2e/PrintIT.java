package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Prints every route of the packaged application as the browser does and reads the document back: every number that
 * stands on the screen stands on paper as often, as text; nothing lies beside the page.
 */
class PrintIT extends BrowserIT {

    private static final double TOLERANCE = 1.5;
    /** The width of the paper between its margins, in CSS pixels. */
    private static final int PAPER = 1031;

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    /**
     * What a reader of the screen sees: the texts of the page without its controls, and of a chart the labels at its
     * points. What is folded away is not seen.
     */
    private static final String TEXTS = """
            () => {
              const texts = [];
              const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
              const walk = (node) => {
                if (node.nodeType === Node.TEXT_NODE) {
                  if (node.parentElement && seen(node.parentElement)) texts.push(node.textContent);
                } else if (node.localName === 'vaadin-chart') {
                  node.shadowRoot.querySelectorAll('.highcharts-data-label').forEach((label) => {
                    if (seen(label) && label.getAttribute('opacity') !== '0') texts.push(label.textContent);
                  });
                } else if (!node.matches || !node.matches('.controls, .download-bar, .table-rest, .pager, .hint, .actions, .keys, .door, .tabs,'
                    + ' details:not([open]), vaadin-select, vaadin-combo-box, vaadin-text-field')) {
                  node.childNodes.forEach(walk);
                }
              };
              walk(document.querySelector('main'));
              return texts.filter((text) => text.trim());
            }
            """;

    private static final String TOO_WIDE = """
            () => {
              const wide = [];
              document.querySelectorAll('main *').forEach((element) => {
                const box = element.getBoundingClientRect();
                if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) {
                  wide.push(element.localName + '.' + element.className + ' reaches to ' + box.right);
                }
              });
              document.querySelectorAll('vaadin-chart').forEach((chart) => {
                const drawing = chart.shadowRoot.querySelector('svg.highcharts-root');
                const box = chart.getBoundingClientRect();
                const drawn = drawing && drawing.getBoundingClientRect();
                if (drawn && box.width > 1 && (drawn.right > box.right + 1 || drawn.bottom > box.bottom + 1)) {
                  wide.push('a drawing of ' + drawn.width + ' x ' + drawn.height + ' in ' + box.width + ' x ' + box.height);
                }
              });
              return wide;
            }
            """;

    /** Frames that may be torn by the end of a sheet, of which an empty part may stay at its foot. */
    private static final String FRAMES = """
            () => [...document.querySelectorAll('main *')].filter(e => {
              const look = getComputedStyle(e);
              return look.breakInside !== 'avoid' && e.matches('.panel') && parseFloat(look.borderTopWidth) > 0;
            }).map(e => e.className)
            """;

    /** As the catalogue calls an indicator. */
    private static final Pattern CODE =
            Pattern.compile("\\b(disclosure|application|hotline|appeal|resource|website)\\.[a-z]");

    private static final String[] OF_THE_REGION = {"岳阳楼区·", "年·对比"};

    private static final Pattern SHEET = Pattern.compile("(\\d+) / (\\d+)\\s*$", Pattern.MULTILINE);

    /** A document that was printed, with all of its text as it can be selected. */
    private record Paper(List<String> pages, List<String> tops, List<PDRectangle> sizes, List<String> beside) {

        static Paper read(byte[] pdf) throws IOException {
            List<String> pages = new ArrayList<>();
            List<String> tops = new ArrayList<>();
            List<PDRectangle> sizes = new ArrayList<>();
            List<String> beside = new ArrayList<>();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int number = 1; number <= document.getNumberOfPages(); number++) {
                    PDRectangle size = document.getPage(number - 1).getMediaBox();
                    PDFTextStripper reader = new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition text) {
                            boolean inside = text.getXDirAdj() >= -TOLERANCE
                                    && text.getXDirAdj() + text.getWidthDirAdj() <= size.getWidth() + TOLERANCE
                                    && text.getYDirAdj() >= -TOLERANCE
                                    && text.getYDirAdj() <= size.getHeight() + TOLERANCE;
                            if (!inside && !text.getUnicode().isBlank()) {
                                beside.add(text.getUnicode() + " at " + text.getXDirAdj() + "," + text.getYDirAdj());
                            }
                            super.processTextPosition(text);
                        }

                        /** Where the text goes back to the left, another begins: two labels of a chart. */
                        @Override
                        protected void writeString(String text, List<TextPosition> positions) throws IOException {
                            StringBuilder apart = new StringBuilder();
                            float before = 0;
                            for (TextPosition at : positions) {
                                if (at.getXDirAdj() < before) {
                                    apart.append(' ');
                                }
                                apart.append(at.getUnicode());
                                before = at.getXDirAdj();
                            }
                            writeString(apart.toString());
                        }
                    };
                    reader.setStartPage(number);
                    reader.setEndPage(number);
                    pages.add(Normalizer.normalize(reader.getText(document), Normalizer.Form.NFKC));
                    sizes.add(size);
                    reader.setSortByPosition(true);
                    tops.add(reader.getText(document)
                            .strip()
                            .lines()
                            .filter(line -> !line.contains("对比")) // what stands in the margin
                            .findFirst()
                            .orElse(""));
                }
            }
            return new Paper(pages, tops, sizes, beside);
        }

        String text() {
            return String.join("\n", pages);
        }

        int pageOf(String words) {
            for (int i = 0; i < pages.size(); i++) {
                if (plain(pages.get(i)).contains(plain(words))) {
                    return i + 1;
                }
            }
            return 0;
        }

        /** Sheets are taken out of their pile. */
        void saysOnEachSheetWhatItIsOf(String... scope) {
            assertThat(pages)
                    .allSatisfy(page -> assertThat(plain(page)).contains(scope).contains("数据读取于"));
            for (int i = 0; i < pages.size(); i++) {
                assertThat(plain(pages.get(i))).contains((i + 1) + "/" + pages.size());
            }
        }

        void hasNeitherCodesNorWordsOfLinks() {
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.lines().filter(line -> !line.contains("http")))
                            .noneMatch(line -> CODE.matcher(line).find())
                            .noneMatch(line -> line.strip().equals("查看") || line.endsWith(" 查看")));
        }

        void endsWithASheetThatIsWorthIt() {
            List<String> own = pages.stream()
                    .map(Paper::words)
                    .filter(words -> !words.isEmpty()) // the licence banner may need a sheet
                    .toList();
            assertThat(own.getLast().lines().count())
                    .as("lines on the last sheet: %s", own.getLast())
                    .isGreaterThanOrEqualTo(own.size() == 1 ? 1 : 4);
        }

        /** Without what stands in the margins, and without the licence banner. */
        private static String words(String page) {
            return page.lines()
                    .filter(line -> !line.isBlank() && !line.contains("数据读取于") && !line.contains("对比"))
                    .filter(line -> !line.contains("license")
                            && !line.contains("vaadin")
                            && !SHEET.matcher(line).find())
                    .collect(Collectors.joining("\n"));
        }

        void isA4AcrossWithNothingBesideIt() {
            assertThat(sizes).isNotEmpty().allSatisfy(size -> {
                assertThat(size.getWidth()).isCloseTo(841.9f, within(2f));
                assertThat(size.getHeight()).isCloseTo(595.3f, within(2f));
            });
            assertThat(beside).as("text beside the page").isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyNumberOfAPageStandsOnPaper() {
        return Routes.all().stream()
                .filter(PrintIT::isForPaper)
                .map(route -> dynamicTest("/" + route, () -> print(route, 1280)));
    }

    @TestFactory
    Stream<DynamicTest> everySheetIsWorthItsPaper() {
        return Routes.all().stream()
                .filter(PrintIT::isForPaper)
                .map(route -> dynamicTest("/" + route, () -> weigh(route)));
    }

    @TestFactory
    Stream<DynamicTest> aPhonePrintsTheSame() {
        return Stream.of("disclosure", "units").map(route -> dynamicTest("/" + route, () -> print(route, 390)));
    }

    /** Signing in has nothing to print, and the wall is a screen that changes by itself. */
    private static boolean isForPaper(String route) {
        return !route.startsWith("login") && !route.startsWith("wall");
    }

    private void print(String route, int width) throws IOException {
        try (BrowserContext context = signedInAt(width)) {
            Page page = context.newPage();
            page.navigate(address() + "/" + route);
            settle(page);
            String heading = page.locator("main h1").first().textContent();
            Map<String, Integer> onScreen = numbers(page.evaluate(TEXTS));
            assertThat(onScreen).isNotEmpty();
            Paper paper = Paper.read(pdf(page));

            paper.isA4AcrossWithNothingBesideIt();
            assertThat(plain(paper.text())).contains(plain(heading));
            Map<String, Integer> onPaper = numbers(paper.pages());
            List<String> missing = new ArrayList<>();
            // long tables are complete when the page has been printed
            Map<String, Integer> whole = numbers(page.evaluate(TEXTS));
            onScreen.forEach((number, times) -> whole.merge(number, times, Math::max));
            whole.forEach((number, times) -> {
                if (onPaper.getOrDefault(number, 0) < times) {
                    missing.add(number + " stands " + times + " times on the screen, on paper "
                            + onPaper.getOrDefault(number, 0));
                }
            });
            assertThat(missing).isEmpty();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(PAPER, 700);
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
            page.evaluate("dispatchEvent(new Event('afterprint'))");
        }
    }

    private void weigh(String route) throws IOException {
        try (BrowserContext context = signedInAt(1280)) {
            Page page = context.newPage();
            page.navigate(address() + "/" + route);
            settle(page);
            Paper paper = Paper.read(pdf(page));
            boolean document = route.startsWith("sources/");
            paper.saysOnEachSheetWhatItIsOf(
                    document ? new String[] {plain(page.locator("h1").textContent())} : OF_THE_REGION);
            paper.hasNeitherCodesNorWordsOfLinks();
            paper.endsWithASheetThatIsWorthIt();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(PAPER, 700);
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(ChartMeasure.onPaper(page)).isEmpty();
            assertThat((List<?>) page.evaluate(FRAMES)).isEmpty();
            page.evaluate("dispatchEvent(new Event('afterprint'))");
        }
    }

    @Test
    void theBriefingHoldsItsChaptersEachOnANewPageAndWhatTheyMean() throws IOException {
        try (BrowserContext context = signedInAt(1280)) {
            Page page = context.newPage();
            page.navigate(address() + "/briefing?views=overview,disclosure,application,consultation,hotline,appeal,"
                    + "resource,website,units&from=2012&to=2024&unit=430602&compare=2023");
            settle(page);
            List<String> chapters = page.locator(".chapter > .page-header").allTextContents();
            Paper paper = Paper.read(pdf(page));

            paper.isA4AcrossWithNothingBesideIt();
            assertThat(plain(paper.pages().getFirst()))
                    .contains("政务公开简报", "岳阳楼区", "2012–2024", "对比2023年", "数据读取于", "有争议", "份文件", "from=2012&to=2024");
            assertThat(chapters).hasSize(9);
            for (String chapter : chapters.subList(1, chapters.size())) {
                assertThat(paper.tops().stream()
                                .map(PrintIT::plain)
                                .filter(line ->
                                        !line.isEmpty() && plain(chapter).startsWith(line)))
                        .as("pages that begin with %s, of those that begin with %s", chapter, paper.tops())
                        .hasSize(1);
            }
            assertThat(plain(paper.pages().getFirst())).contains("结论", "关键数", "需要处理", "6,728", "7,388");
            List<Integer> sheets = chapters.stream()
                    .map(PrintIT::plain)
                    .map(chapter -> beginning(paper, chapter))
                    .toList();
            assertThat(sheets).as("the sheets on which the chapters begin").containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
            paper.saysOnEachSheetWhatItIsOf(OF_THE_REGION);
            paper.hasNeitherCodesNorWordsOfLinks();
            int definitions = paper.pageOf("指标口径");
            assertThat(definitions).as("each chapter has one sheet").isEqualTo(11);
            String end = plain(String.join(
                    "", paper.pages().subList(definitions - 1, paper.pages().size())));
            assertThat(end).contains("主动公开政府信息数", "热线回访满意率", "数据来源");
        }
    }

    /** The sheet, counted from 1, on which a chapter's heading stands first below the margin. */
    private static int beginning(Paper paper, String chapter) {
        for (int i = 0; i < paper.tops().size(); i++) {
            String top = plain(paper.tops().get(i));
            if (!top.isEmpty() && chapter.startsWith(top)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Test
    void aListIsPrintedWholeOrSaysWhatIsMissing() throws IOException {
        try (BrowserContext context = signedInAt(1280)) {
            Page page = context.newPage();
            page.navigate(address() + "/findings?verdict=all&page=all");
            settle(page);
            List<String> sentences = page.locator(".finding h2").allTextContents();
            Paper paper = Paper.read(pdf(page));
            assertThat(sentences).hasSizeGreaterThan(20);
            assertThat(sentences)
                    .allSatisfy(sentence -> assertThat(plain(paper.text())).contains(plain(sentence)));
        }
    }

    @Test
    void thePaperIsWhiteWithColouredGroundsToo() throws IOException {
        try (BrowserContext context = signedInAt(1280)) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure");
            settle(page);
            byte[] pdf =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(1, 24);
                int white = 0;
                for (int x = 0; x < sheet.getWidth(); x++) {
                    for (int y = 0; y < sheet.getHeight(); y++) {
                        white += (sheet.getRGB(x, y) & 0xffffff) == 0xffffff ? 1 : 0;
                    }
                }
                assertThat((double) white / sheet.getWidth() / sheet.getHeight())
                        .isGreaterThan(0.5);
                assertThat(sheet.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
            }
        }
    }

    @Test
    void theBriefingHoldsOnlyWhatTheAddressNamesInItsOrder() throws IOException {
        try (BrowserContext context = signedInAt(1280)) {
            Page page = context.newPage();
            page.navigate(address() + "/briefing?views=hotline,disclosure,nothing");
            settle(page);
            assertThat(page.locator(".chapter > .page-header h2").allTextContents())
                    .containsExactly("热线与信箱", "主动公开");
            assertThat(page.locator(".hint").textContent()).contains("章节");
            page.getByLabel("“主动公开”前移").click();
            page.waitForURL(url -> url.contains("views=disclosure"));
            settle(page);
            assertThat(page.locator(".chapter > .page-header h2").allTextContents())
                    .containsExactly("主动公开", "热线与信箱");
        }
    }

    @Test
    void theHeaderLeadsToTheBriefingOfItsChoice() {
        try (BrowserContext context = signedInAt(1280)) {
            Page page = context.newPage();
            page.navigate(address() + "/disclosure?from=2013&to=2024&unit=430602");
            settle(page);
            page.locator(".tools .dropdown-button").first().click();
            page.getByText("打印简报").click();
            page.waitForURL(url -> url.contains("/briefing"));
            assertThat(page.url()).contains("from=2013", "to=2024", "unit=430602");
        }
    }

    private static void settle(Page page) {
        page.waitForFunction(SETTLED);
        page.waitForFunction("() => !document.querySelector('main[aria-busy]')");
        page.waitForFunction(SETTLED);
    }

    private static BrowserContext signedInAt(int width) {
        Browser.NewContextOptions options = options(width);
        return context(options.setStorageState(signedIn()));
    }

    /** As the reader's own print dialog does it: the page's own paper size, no coloured grounds. */
    private static byte[] pdf(Page page) {
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static Map<String, Integer> numbers(Object texts) {
        Map<String, Integer> found = new HashMap<>();
        for (Object text : (List<?>) texts) {
            NUMBER.matcher(Normalizer.normalize(String.valueOf(text), Normalizer.Form.NFKC))
                    .results()
                    .forEach(match -> found.merge(match.group(), 1, Integer::sum));
        }
        return found;
    }
}
