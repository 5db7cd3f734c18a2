package gongkai.review.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.reading.SampleFiles;
import gongkai.review.Review;
import gongkai.review.ReviewService;
import gongkai.review.intake.IntakeResult;
import gongkai.review.intake.ReportIntake;
import gongkai.review.store.UnclaimedNumber;
import gongkai.review.ui.FilingStatusView;
import gongkai.review.ui.SourcesView;
import gongkai.review.ui.markup.DocumentSheets;
import gongkai.review.ui.markup.MarkedText;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.review.ui.markup.ReviewItems;
import gongkai.testing.ViewTest;
import gongkai.ui.component.DiffedHtmlPane;
import gongkai.ui.component.Pager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

@TestPropertySource(
        properties =
                "gongkai.database.url=jdbc:h2:mem:review" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1")
class ReviewViewTest extends ViewTest {

    private static final String REGION = "430602";
    private static int editions;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private Catalogue catalogue;

    private long source;

    @BeforeEach
    void receive() {
        int items = 300 + ++editions;
        String text = """
                岳阳楼区财政局2016年政府信息公开工作年度报告

                发布时间:2017-03-20

                一、总体情况

                2016年,我局主动公开政府信息%d条。收到政府信息公开申请%d件。接待来访的甲种客人37位。<b>&
                """.formatted(items, editions);
        IntakeResult receipt = intake.receive("report.txt", text.getBytes(StandardCharsets.UTF_8));
        source = receipt.source().id();
    }

    @Test
    void theListShowsTheDocumentWithItsStatusAndLeadsToIt() {
        open(SourcesView.class, "status=pending");
        String html = html(SourcesView.class);
        assertThat(html).contains("href=\"sources/" + source + "\"", "待审核", "岳阳楼区财政局2016年");
        assertThat(all(UI.getCurrent()).anyMatch(Upload.class::isInstance)).isTrue();
    }

    @Test
    void theTextStandsBesideItsNumbersAndADocumentCanPutNothingButWordsOnThePage() {
        openReview("");
        String paper = pane("paper").html();
        assertThat(paper).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
        assertThat(paper).contains("class=\"pending");
        for (StoredClaim claim : review().claims()) {
            assertThat(pane("numbers").html()).contains("id=\"r-c" + claim.id() + "\"");
        }
        for (UnclaimedNumber number : review().numbers()) {
            assertThat(paper).contains("data-item=\"n" + number.number() + "\"");
        }
    }

    @Test
    void anAddressWithAClaimPointsAtItsSentence() {
        StoredClaim last = review().claims().getLast();
        openReview("claim=" + last.id());
        assertThat(pane("numbers").getElement().getAttribute("aria-activedescendant"))
                .isEqualTo("r-c" + last.id());
        assertThat(pane("paper").html())
                .containsPattern("<mark id=\"m" + last.claim().start() + "-[0-9]+\" class=\"[a-z ]*current");
    }

    @Test
    void theKeyboardStepsThroughTheNumbersAndAcceptsTheOneItIsAt() {
        openReview("");
        String first = pointedAt();
        press(Key.KEY_J);
        assertThat(pointedAt()).isNotEqualTo(first);
        press(Key.KEY_K);
        assertThat(pointedAt()).isEqualTo(first);

        long claim = review().pending().getFirst().id();
        openReview("claim=" + claim);
        press(Key.KEY_A);

        assertThat(status(claim)).isEqualTo(StoredClaim.Status.ACCEPTED);
        assertThat(pointedAt()).isNotEqualTo("r-c" + claim);
    }

    @Test
    void theLastStepIsUndoneFromTheKeyboard() {
        long claim = review().pending().getFirst().id();
        reviews.dismiss(REGION, source, List.of(claim), "不是本单位的数");
        openReview("");
        press(Key.KEY_U);
        assertThat(status(claim)).isEqualTo(StoredClaim.Status.PENDING);
    }

    @Test
    void aReaderSeesTheDocumentAndCanChangeNothing() {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "reader", "", AuthorityUtils.createAuthorityList("ROLE_READER")));
        long claim = review().pending().getFirst().id();
        openReview("claim=" + claim);
        assertThat(pane("paper").html()).contains("<mark");
        press(Key.KEY_A);
        assertThat(status(claim)).isEqualTo(StoredClaim.Status.PENDING);
    }

    @Test
    void theLargestDocumentIsShownPageByPageAndCanBeDiscarded() {
        source = intake.receive("largest.txt", SampleFiles.largestReport().getBytes(StandardCharsets.UTF_8))
                .source()
                .id();
        openReview("");
        int text = pane("paper").html().length();
        int rows = pane("numbers").html().split("role=\"option\"").length - 1;
        assertThat(text).isBetween(10_000, 500_000);
        assertThat(rows).isEqualTo(1_000);
        List<String> sheets = pagerWords();
        assertThat(sheets).hasSize(2).allMatch(words -> words.contains("第 1 页，共"));

        StoredClaim last = review().claims().getLast();
        openReview("claim=" + last.id());
        assertThat(pane("paper").html())
                .containsPattern("<mark id=\"m" + last.claim().start() + "-[0-9]+\" class=\"[a-z ]*current");
        assertThat(pane("numbers").html()).contains("id=\"r-c" + last.id() + "\"");
        assertThat(pane("paper").html().length()).isLessThan(500_000);

        press(Key.KEY_K);
        assertThat(pane("paper").html()).contains(" current\"");
        NativeButton first = button("第一页");
        ComponentUtil.fireEvent(first, new ClickEvent<>(first));
        assertThat(pane("paper").html()).contains("id=\"p0\"");

        reviews.discard(REGION, source, "不是报告");
        openReview("");
        assertThat(review().source().status()).isEqualTo(Source.Status.DISMISSED);
        assertThat(pane("paper").html()).contains("id=\"p0\"");
        System.out.printf("ReviewViewTest: a sheet of %d characters, %d rows, %s%n", text, rows, sheets);
    }

    private static List<String> pagerWords() {
        return all(UI.getCurrent())
                .filter(c -> c instanceof Pager && c.isVisible())
                .map(ViewTest::words)
                .toList();
    }

    /** The first one that says so. */
    private static NativeButton button(String words) {
        return all(UI.getCurrent())
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(b -> words.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNumberOfALongDocumentStandsOnExactlyOneOfItsSheets() {
        source = intake.receive(
                        "line.txt",
                        ("岳阳楼区财政局2016年政府信息公开工作年度报告\n" + "公开12条,走访7户,".repeat(7_000)).getBytes(StandardCharsets.UTF_8))
                .source()
                .id();
        Review review = review();
        ReviewItems numbers = new ReviewItems(review);
        DocumentSheets sheets = new DocumentSheets(review.text(), numbers);
        MarkedText marked =
                new MarkedText(review, numbers, sheets, new FigureText(catalogue, Locale.SIMPLIFIED_CHINESE));
        StringBuilder shown = new StringBuilder();
        int longest = 0;
        for (int i = 0; i < sheets.count(); i++) {
            String html = String.join("", marked.pieces(null, i).values());
            longest = Math.max(longest, html.length());
            shown.append(html);
        }
        String all = shown.toString();
        assertThat(HtmlUtils.htmlUnescape(all.replaceAll("<[^>]*>", "")))
                .isEqualTo(review().text().replace("\n", ""));
        for (ReviewItem item : numbers.all()) {
            String id = "id=\"" + item.markId() + "\"";
            assertThat(all.split(id, -1).length - 1).isEqualTo(1);
            assertThat(String.join("", marked.pieces(null, sheets.of(item)).values()))
                    .contains(id);
            if (item.start() > 20_000) {
                break; // the first sheets are tried number by number, the others as a whole
            }
        }
        System.out.printf(
                "ReviewViewTest: %d numbers on %d sheets of at most %d characters%n",
                numbers.all().size(), sheets.count(), longest);
        assertThat(sheets.count()).isGreaterThan(3);
        assertThat(longest).isLessThan(1_000_000);
    }

    @Test
    void theGridOfReportsLeadsToTheDocumentAndToBringingWhatIsMissing() {
        open(FilingStatusView.class, "from=2015&to=2016&unit=430602");
        assertThat(html(FilingStatusView.class)).contains("href=\"sources?unit=430602-caizhengju&amp;year=2015\"");
        assertThat(html(FilingStatusView.class)).contains("href=\"sources/", "按期");
    }

    private void openReview(String query) {
        UI.getCurrent()
                .navigate(
                        ReviewView.class,
                        new RouteParameters("id", String.valueOf(source)),
                        QueryParameters.fromString(query));
    }

    private Review review() {
        return reviews.find(REGION, source).orElseThrow();
    }

    private StoredClaim.Status status(long claim) {
        return review().claims().stream()
                .filter(c -> c.id() == claim)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private String pointedAt() {
        return String.valueOf(pane("numbers").getElement().getAttribute("aria-activedescendant"));
    }

    /** As typed while the text or the list has the keyboard. */
    private static void press(Key key) {
        Component desk = all(UI.getCurrent())
                .filter(c -> c.getElement().getClassList().contains("desk"))
                .findFirst()
                .orElseThrow();
        ShortcutsKt._fireShortcut(desk, key);
    }

    private static DiffedHtmlPane pane(String className) {
        return all(UI.getCurrent())
                .filter(DiffedHtmlPane.class::isInstance)
                .map(DiffedHtmlPane.class::cast)
                .filter(p -> p.hasClassName(className))
                .findFirst()
                .orElseThrow();
    }

    private static String html(Class<?> view) {
        List<String> html = all(UI.getCurrent())
                .filter(view::isInstance)
                .flatMap(v -> all(v))
                .flatMap(c -> Stream.ofNullable(c.getElement().getProperty("innerHTML")))
                .toList();
        return String.join("\n", html);
    }
}
