package gongkai.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.FigureDecisions;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Evidence;
import gongkai.ledger.query.Figures;
import gongkai.platform.database.DatabaseConfiguration;
import gongkai.review.ReviewService;
import gongkai.review.store.ReviewStep;
import gongkai.testing.ViewTest;
import gongkai.ui.component.SidePanel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "gongkai.database.url=jdbc:h2:mem:evidence" + DatabaseConfiguration.H2_SETTINGS + ";DB_CLOSE_DELAY=-1")
class EvidencePanelTest extends ViewTest {

    private static final String REGION = "430602";

    @Autowired
    private Figures figures;

    @Autowired
    private FigureDecisions decisions;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ClaimCorrections corrections;

    @Autowired
    private Catalogue catalogue;

    @Test
    void anOfficerRevisesAFigureAndTakesItBackAndThePageBehindFollows() {
        FigureKey key = items(2014);
        show("disclosure", key);
        assertThat(panelWords()).contains("6,728").doesNotContain("人工修订", "修订记录");
        assertThat(pageWords()).contains("6,728").doesNotContain("6,730");

        click("修订数据");
        field(BigDecimalField.class, "数值").setValue(new BigDecimal("6730"));
        field(TextArea.class, "理由").setValue("电话核实，含补报2条");
        click("修订数据");

        assertThat(told()).isEqualTo("已修订为 6,730 条。");
        assertThat(panelWords())
                .contains("6,730条人工修订", "理由电话核实，含补报2条", "修订前6,728 条", "修订记录", "原为：6,728", "admin，")
                .contains("已登记，未作为本数采用"); // the document's own number, which leads there
        assertThat(all(panel()).filter(Anchor.class::isInstance).map(a -> ((Anchor) a).getHref()))
                .anyMatch(href -> href.matches("sources/[0-9]+\\?claim=[0-9]+"));
        assertThat(pageWords()).contains("6,730");
        assertThat(buttons()).containsExactly("修订数据", "撤回修订"); // a person's decision is not a reading

        click("撤回修订");
        assertThat(panelWords()).contains("从 6,730 条 恢复为修订前的 6,728 条");
        field(TextArea.class, "理由").setValue("补报的不算");
        click("撤回修订");

        assertThat(told()).isEqualTo("已撤回修订，现为：6,728 条。");
        assertThat(panelWords()).contains("6,728条", "撤销修订", "理由：补报的不算").doesNotContain("6,730条人工修订");
        assertThat(pageWords()).contains("6,728").doesNotContain("6,730");
        assertThat(buttons()).containsExactly("更正识别", "修订数据");
        assertThat(history(key))
                .extracting(Revision::cause)
                .containsExactly(Revision.Cause.ACCEPTED, Revision.Cause.REVISED, Revision.Cause.UNDONE);
    }

    @Test
    void aNumberThatIsThereAgainBecauseALaterOneWasTakenBackCanBeTakenBackToo() {
        FigureKey key = new FigureKey(REGION, "application.received.online", "", REGION, Period.ofYear(2014));
        show("application", key);
        revise("7001", "来电更正");
        revise("7002", "再次更正");

        takeBack("第二次来电有误");
        assertThat(panelWords()).contains("7,001件人工修订", "理由来电更正", "修订前1 件");
        takeBack("第一次来电也有误");

        assertThat(told()).isEqualTo("已撤回修订，现为：1 件。");
        assertThat(buttons()).containsExactly("更正识别", "修订数据");
    }

    private void revise(String number, String why) {
        click("修订数据");
        field(BigDecimalField.class, "数值").setValue(new BigDecimal(number));
        field(TextArea.class, "理由").setValue(why);
        click("修订数据");
    }

    private void takeBack(String why) {
        click("撤回修订");
        field(TextArea.class, "理由").setValue(why);
        click("撤回修订");
    }

    @Test
    void aReaderSeesTheHistoryAndNoButton() {
        FigureKey key = application(2023);
        as(
                "li",
                () -> decisions.revise(
                        key, FigureValue.exactly(4321), "核实", history(key).size()));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "reader", "", AuthorityUtils.createAuthorityList("ROLE_READER")));
        show("application", key);
        assertThat(panelWords()).contains("4,321", "人工修订", "修订记录", "理由：核实", "li，");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void aPersonIsNoDocument() {
        FigureKey key = new FigureKey(REGION, "disclosure.items", "", "430602-townships", Period.ofYear(2014));
        List<String> pages = List.of(
                "", "briefing", "disclosure", "units/430602-townships", "indicators/disclosure.items", "sources");
        UI.getCurrent().navigate("");
        String documents = documents();
        as(
                "the-person-li",
                () -> decisions.revise(
                        key, FigureValue.exactly(5591), "核实", history(key).size()));
        for (String page : pages) {
            UI.getCurrent().navigate(page);
            roundTrip();
            assertThat(UI.getCurrent().getElement().getOuterHTML()).as(page).doesNotContain("the-person-li");
        }
        UI.getCurrent().navigate("");
        assertThat(documents()).isEqualTo(documents);
        long person = figures.evidence(key).accepted().orElseThrow().source().id();
        assertThat(reviews.find(REGION, person)).isEmpty();
        UI.getCurrent().navigate("sources/" + person);
        roundTrip();
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("the-person-li");
    }

    private String documents() {
        Matcher found = Pattern.compile("来自 \\d+ 份文件").matcher(pageWords());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void anAdministratorMayDecideTooAndAWallMayNot() {
        for (String role : List.of("ROLE_ADMIN", "ROLE_WALL")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new UsernamePasswordAuthenticationToken(
                            "somebody", "", AuthorityUtils.createAuthorityList("ROLE_READER", role)));
            show("disclosure", items(2014));
            assertThat(buttons().isEmpty()).as(role).isEqualTo(role.equals("ROLE_WALL"));
            UI.getCurrent().navigate("indicators"); // the panel goes with its page
            roundTrip();
        }
    }

    @Test
    void theSecondOfficerIsToldWhoDidWhatAndOverwritesNothing() {
        FigureKey key = application(2024);
        int before = history(key).size();
        show("application", key);
        click("修订数据");
        as("wang", () -> decisions.revise(key, FigureValue.exactly(500), "电话核实", before));

        field(BigDecimalField.class, "数值").setValue(new BigDecimal("501"));
        field(TextArea.class, "理由").setValue("我的看法");
        click("修订数据");

        assertThat(told()).startsWith("wang 已于 ").contains("先作了处理（人工修订），现为：500 件。您的改动没有保存");
        assertThat(panelWords()).contains("500件人工修订", "理由电话核实").doesNotContain("我的看法");
        assertThat(history(key)).hasSize(before + 1);

        click("撤回修订"); // of what is shown now
        field(TextArea.class, "理由").setValue("两人商定");
        click("撤回修订");
        assertThat(history(key).getLast().cause()).isEqualTo(Revision.Cause.UNDONE);
    }

    @Test
    void aCorrectionOfAnOlderReadingIsRefusedInTheSameWay() {
        FigureKey key = new FigureKey(REGION, "disclosure.items", "", "430602-district", Period.ofYear(2014));
        int before = history(key).size();
        show("disclosure", key);
        click("更正识别");
        as("wang", () -> decisions.revise(key, FigureValue.exactly(77), "电话核实", before));

        field(BigDecimalField.class, "数值").setValue(new BigDecimal("78"));
        field(TextArea.class, "理由").setValue("看错一位");
        click("更正识别");

        assertThat(told()).startsWith("wang 已于 ").contains("现为：77 条");
        assertThat(history(key)).hasSize(before + 1);
    }

    @Test
    void aCorrectionOfAClaimThatIsAnotherDocumentsByNowIsRefusedToo() {
        FigureKey key = application(2014);
        StoredClaim read = figures.evidence(key).accepted().orElseThrow().claim();
        StoredClaim elsewhere = new StoredClaim(read.id(), read.source() + 1000, read.status(), read.claim());
        Claim corrected = read.claim().at("elsewhere", -1, -1, "");
        int before = history(key).size();
        assertThat(corrections.correct(key, before, elsewhere, corrected, "看错一位"))
                .isFalse();
        assertThat(history(key)).hasSize(before);
    }

    @Test
    void aCorrectionIsAStepInTheReviewOfTheDocumentAndMayBeOfAnotherUnit() {
        FigureKey key = application(2014);
        Evidence.Place place = figures.evidence(key).accepted().orElseThrow();
        int steps = steps(place).size();
        show("application", key);
        click("更正识别");
        assertThat(this.<Unit>combo("单位").getValue().code()).isEqualTo(REGION);
        click("更正识别");
        assertThat(problem("数值")).isEqualTo("与现在的内容相同，没有改动");

        field(BigDecimalField.class, "数值").setValue(new BigDecimal("13"));
        field(TextArea.class, "理由").setValue("看错一位");
        click("更正识别");

        assertThat(told()).isEqualTo("已更正，记入该文件的处理记录。");
        assertThat(panelWords()).contains("13件", "修订记录", "理由：看错一位");
        assertThat(steps(place)).hasSize(steps + 1);
        assertThat(steps(place).getLast()).satisfies(step -> {
            assertThat(step.action()).isEqualTo(ReviewStep.Action.CORRECTED);
            assertThat(step.by()).isEqualTo("admin");
        });

        click("更正识别");
        this.<Unit>combo("单位").setValue(catalogue.unit("430602-caizhengju").orElseThrow());
        field(TextArea.class, "理由").setValue("是财政局的数");
        click("更正识别");
        assertThat(panelWords()).contains("暂无数据", "撤回");
        assertThat(figures.evidence(new FigureKey(REGION, key.indicator(), "", "430602-caizhengju", key.period()))
                        .figure())
                .isNotNull();
    }

    @Test
    void whatCannotBeTakenIsSaidInOneSentenceBesideTheField() {
        show("disclosure", items(2014));
        int before = history(items(2014)).size();
        click("修订数据");
        click("修订数据");
        assertThat(problem("数值")).isEqualTo("与现在的内容相同，没有改动");
        assertThat(problemOf(field(TextArea.class, "理由").getErrorMessage())).isEqualTo("请写明理由");
        BigDecimalField value = field(BigDecimalField.class, "数值");
        for (List<String> one : List.of(
                List.of("", "请填写数字，例如 6728 或 98.5"),
                List.of("-1", "不能小于 0"),
                List.of("1.23456", "数字过长：整数部分最多 16 位，小数最多 4 位"),
                List.of("1E+20", "数字过长：整数部分最多 16 位，小数最多 4 位"))) {
            value.setValue(one.getFirst().isEmpty() ? null : new BigDecimal(one.getFirst()));
            click("修订数据");
            assertThat(problem("数值")).as(one.getFirst()).isEqualTo(one.getLast());
        }
        value.setValue(new BigDecimal("6729"));
        click("修订数据");
        assertThat(value.isInvalid()).isFalse();
        assertThat(field(TextArea.class, "理由").isInvalid()).isTrue();
        assertThat(history(items(2014))).hasSize(before);

        click("取消");
        assertThat(buttons()).contains("修订数据");
    }

    @Test
    void theSameIsSaidInEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        show("disclosure", items(2014));
        click("Revise the figure");
        field(BigDecimalField.class, "Value").setValue(null);
        click("Revise the figure");
        assertThat(problem("Value")).isEqualTo("Enter a number, such as 6728 or 98.5");
    }

    @Test
    void whereNoDocumentStatesAFigureItIsKeyedInAndTakenBackToNone() {
        FigureKey key = new FigureKey(REGION, "disclosure.items", "", "430602-tongjiju", Period.ofYear(2013));
        assertThat(figures.evidence(key).figure()).isNull();
        show("disclosure", key);
        assertThat(buttons()).containsExactly("填写数据");
        click("填写数据");
        field(BigDecimalField.class, "数值").setValue(new BigDecimal("2000"));
        this.<Qualifier>select("数值表述").setValue(Qualifier.OVER);
        field(TextArea.class, "理由").setValue("该局来函");
        click("填写数据");
        assertThat(told()).isEqualTo("已修订为 2,000 余 条。");
        assertThat(panelWords()).contains("修订前暂无数据", "该局来函");

        click("撤回修订");
        assertThat(panelWords()).contains("撤回 2,000 余 条 后，这里不再有人工填写的数字");
        field(TextArea.class, "理由").setValue("来函有误");
        click("撤回修订");
        assertThat(told()).isEqualTo("已撤回修订，现为：暂无数据。");
        assertThat(figures.evidence(key).figure()).isNull();
        assertThat(panelWords()).contains("暂无数据", "来函有误");
        assertThat(buttons()).containsExactly("填写数据");
    }

    @Test
    void aNumberThatIsStatedAsAbsentIsRevisedToNoNumber() {
        FigureKey key = new FigureKey(REGION, "disclosure.items", "", "430602-tongjiju", Period.ofYear(2012));
        show("disclosure", key);
        click("填写数据");
        this.<State>select("数值状态").setValue(State.SLASH);
        assertThat(field(BigDecimalField.class, "数值").isVisible()).isFalse();
        field(TextArea.class, "理由").setValue("该年未统计");
        click("填写数据");
        assertThat(history(key).getLast().value()).isEqualTo(new FigureValue(null, State.SLASH, Qualifier.EXACT));
    }

    private static FigureKey items(int year) {
        return new FigureKey(REGION, "disclosure.items", "", REGION, Period.ofYear(year));
    }

    private static FigureKey application(int year) {
        return new FigureKey(REGION, "application.received", "", REGION, Period.ofYear(year));
    }

    private List<Revision> history(FigureKey key) {
        return figures.evidence(key).history();
    }

    private List<ReviewStep> steps(Evidence.Place place) {
        return reviews.find(REGION, place.source().id()).orElseThrow().steps();
    }

    private void show(String route, FigureKey key) {
        UI.getCurrent().navigate(route, QueryParameters.of("evidence", EvidenceKey.text(key)));
        roundTrip();
    }

    private SidePanel panel() {
        return $(SidePanel.class).single();
    }

    private String panelWords() {
        return words(panel());
    }

    private static String pageWords() {
        return all(UI.getCurrent())
                .filter(Main.class::isInstance)
                .map(ViewTest::words)
                .findFirst()
                .orElseThrow();
    }

    private String told() {
        return all(panel())
                .filter(c -> c.getElement().getClassList().contains("told"))
                .map(ViewTest::words)
                .findFirst()
                .orElse("");
    }

    /** What the panel offers, but for its cross. */
    private List<String> buttons() {
        return all(panel())
                .filter(Button.class::isInstance)
                .map(b -> ((Button) b).getText())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void click(String words) {
        all(panel())
                .filter(c -> c instanceof Button button && button.getText().equals(words))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + buttons()))
                .click();
        roundTrip();
    }

    private <T extends Component> T field(Class<T> type, String label) {
        return labelled(label)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String label) {
        return (ComboBox<T>) field(ComboBox.class, label);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) field(Select.class, label);
    }

    private Stream<Component> labelled(String label) {
        return all(panel()).filter(c -> label.equals(c.getElement().getProperty("label")));
    }

    private String problem(String label) {
        BigDecimalField field = field(BigDecimalField.class, label);
        assertThat(field.isInvalid()).isTrue();
        return problemOf(field.getErrorMessage());
    }

    private static String problemOf(String message) {
        return String.valueOf(message);
    }
}
