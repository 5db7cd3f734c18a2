package gongkai.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.FormRow;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.reading.AccountTest;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.reading.SampleForms;
import gongkai.reading.SampleForms.Table;
import gongkai.reading.SampleForms.TableCell;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import gongkai.reading.table.FormRoundTripTest.Shape;
import gongkai.testing.Shared;
import gongkai.testing.TestReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form prints itself is no statement: not its rows alone, not a blank form in any shape. */
class FormWordsTest {

    private static final String TITLE = "青禾区水务局2021年政府信息公开工作年度报告\n";

    private final ReportReader reader = TestReader.of(Shared.CATALOGUE);

    /** Every title of every row and column of every form, as the catalogue and the reader's rules write it. */
    private static Set<String> titles() {
        Set<String> titles = new LinkedHashSet<>();
        for (FormRow row : Shared.CATALOGUE.formRows()) {
            if (!row.title().endsWith("(正文)")) {
                titles.add(row.title().replaceAll("\\(小计.*\\)", ""));
            }
        }
        for (String form : TableRules.shipped().forms()) {
            TableRules.shipped().rows(form).forEach(row -> titles.addAll(row.titles()));
        }
        titles.addAll(List.of(
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                "第二十条第（一）项",
                "第二十条第（九）项",
                "（不同渠道和方式公开相同信息计1条）",
                "（不同方式回应同一热点或舆情计1次）",
                "三、本年度办理结果",
                "（三）不予公开",
                "（四）无法提供",
                "（五）不予处理",
                "（六）其他处理",
                "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况",
                "七、依申请公开信息收取的费用（万元）"));
        return titles;
    }

    @Test
    void noRowOfAnyFormStatesAnythingByItself() {
        assertThat(titles()).hasSizeGreaterThan(250);
        List<String> wrong = new ArrayList<>();
        for (String title : titles()) {
            String broken = title.length() < 8 ? title : title.substring(0, 6) + "\n" + title.substring(6);
            for (String text : List.of(title, title + "。", "| " + title + " |", "（六）其他处理 " + title, broken)) {
                reader.read(TestReader.text("row.txt", TITLE + text + "\n"), null).claims().stream()
                        .filter(FormWordsTest::states)
                        .forEach(c -> wrong.add(text + " → " + c.indicator() + " " + c.printed()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    static Stream<Arguments> blankForms() {
        return FormRoundTripTest.formsAndShapes();
    }

    @ParameterizedTest(name = "form {0} as {1}")
    @MethodSource("blankForms")
    void aBlankFormStatesNothing(String form, Shape shape) {
        List<Table> tables = SampleForms.of(form, 1, true).tables.stream()
                .map(table -> new Table(
                        table.title(),
                        table.rows().stream()
                                .map(row ->
                                        row.stream().map(FormWordsTest::blank).toList())
                                .toList()))
                .toList();
        Document document = DocumentReader.open(shape.file(), shape.writer().apply(tables));
        assertThat(reader.read(document, 2021).claims())
                .filteredOn(FormWordsTest::states)
                .isEmpty();
        // and once more as a page's text is copied: everything on one line
        String line = document.text().replaceAll("\\s*\\n\\s*", " ");
        assertThat(reader.read(TestReader.text("line.txt", line), 2021).claims())
                .filteredOn(FormWordsTest::states)
                .isEmpty();
    }

    @Test
    void aRowOfCellsWithoutColumnsIsNoSentence() {
        Reading reading = reader.read(TestReader.text("rows.txt", TITLE + """
                | 一、本年新收政府信息公开申请数量 | 38 | 5 | 0 | 2 | 1 | 0 | 46 |
                二、上年结转政府信息公开申请数量 9 3 0 0 0 0 12
                （一）予以公开 11 2 0 0 0 0 13
                1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / / / / / / 0
                """), null);
        assertThat(reading.claims())
                .filteredOn(c -> c.basis() == Basis.NARRATIVE)
                .isEmpty();
        AccountTest.assertAccounted(reading);
    }

    @Test
    void theSameWordsInASentenceAreReadAsBefore() {
        List<Claim> claims =
                reader.read(TestReader.text("prose.txt", TITLE + """
                        2021年，未收到政府信息公开申请。予以公开11件，没有现成信息需要另行制作3件。
                        """), null).claims();
        assertThat(claims)
                .anyMatch(c -> c.indicator().equals("application.received") && c.state() == State.NONE_STATED);
        assertThat(claims).anyMatch(c -> c.indicator().equals("application.answered.granted"));
    }

    private static boolean states(Claim claim) {
        return claim.state() == State.VALUE || claim.state() == State.NONE_STATED;
    }

    private static TableCell blank(TableCell cell) {
        return cell.text().matches("-?\\d+|/") ? new TableCell("", cell.rowSpan(), cell.columnSpan()) : cell;
    }
}
