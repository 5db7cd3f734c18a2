package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.document.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promise of completeness: every number of any text lies in exactly one of claims, unread and ignored. */
public class AccountTest {

    private static final String[] PIECES = {
        "主动公开",
        "政府信息",
        "申请",
        "收到",
        "未收到",
        "件",
        "条",
        "人次",
        "%",
        "占",
        "其中",
        ",",
        "。",
        ";",
        ":",
        "、",
        "(",
        ")",
        "\n",
        "12345",
        "热线",
        "一",
        "二",
        "十",
        "百",
        "万",
        "亿",
        "两",
        "余",
        "多",
        "以上",
        "约",
        "近",
        "年",
        "月",
        "日",
        "号",
        "第",
        "-",
        "至",
        ".",
        "/",
        " ",
        "　",
        "１２",
        "３",
        "%",
        "٣",
        "𝟘",
        "𝟙",
        "\ud800",
        "\udc00",
        "兩",
        "萬",
        "(qū)",
        "`",
        "“",
        "”",
        "http://www.example.org/1?c=2",
        "a1",
        "H5",
        "0730-8245454",
        "〔2014〕32号",
        "2014年",
        "1-9月",
        "一站式",
        "百分之九十八",
        "+",
        "①",
        "零",
        "无",
        "复议",
        "诉讼",
        "公里",
        "\t"
    };

    /** Without the limits of what one document may hold: those that are read here hold far more. */
    private final ReportReader reader = new ReportReader(
            Catalogue.shipped(), null, ReadingLimits.USUAL.with(Integer.MAX_VALUE, Duration.ofSeconds(120)));

    @Test
    void everyNumberOfArbitraryTextIsInExactlyOneList() {
        Random random = new Random(20_150_330);
        for (int i = 0; i < 6000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "某区2014年政府信息公开工作报告\n" : "");
            int length = random.nextInt(40);
            for (int p = 0; p < length; p++) {
                text.append(
                        random.nextInt(3) == 0
                                ? String.valueOf(random.nextInt(20_000))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            assertAccounted(reader.read(new Document("", text.toString(), List.of()), null));
        }
    }

    @Test
    void everyNumberOfTheRealReportsIsInExactlyOneList() throws Exception {
        for (ExcerptMeasure.Sample sample : ExcerptMeasure.samples(RealReports.excerpts())) {
            assertAccounted(reader.read(sample.document(), null));
        }
        assertAccounted(reader.read(RealReports.seed(), null));
    }

    @Test
    @Timeout(120)
    void hostileTextIsReadInTimeThatGrowsWithItsLength() {
        assertAccounted(reader.read(text("7".repeat(5_000_000)), null));
        assertAccounted(reader.read(text("一".repeat(200_000)), null));
        assertAccounted(reader.read(text("某区2014年政府信息公开工作报告\n" + "公开信息12条,".repeat(10_000)), null));
        assertAccounted(reader.read(text("12 ".repeat(10_000)), null));
        assertAccounted(reader.read(text("(".repeat(100_000) + "1" + ")".repeat(100_000)), null));
        assertAccounted(reader.read(text("一、".repeat(50_000)), null));
        assertAccounted(reader.read(text("未收到".repeat(30_000)), null));
        assertAccounted(reader.read(text("某区2014年政府信息公开工作报告\n" + "复议诉讼申诉公开".repeat(30_000) + "3件"), null));
    }

    private static Document text(String text) {
        return new Document("", text, List.of());
    }

    public static void assertAccounted(Reading reading) {
        String text = reading.document().text();
        BitSet claimed = new BitSet();
        Set<Long> places = new HashSet<>();
        List<String> problems = new ArrayList<>();
        reading.claims().forEach(c -> {
            if (places.add(((long) c.start() << 32) | c.end())) {
                take(claimed, c.start(), c.end(), problems, text);
            }
        });
        reading.unread().forEach(u -> take(claimed, u.start(), u.end(), problems, text));
        reading.ignored().forEach(i -> {
            take(claimed, i.start(), i.end(), problems, text);
            assertThat(i.text()).isEqualTo(text.substring(i.start(), i.end()));
        });
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean number = Character.isDigit(c) || "〇零一二三四五六七八九十百千万亿两兩萬億".indexOf(c) >= 0;
            if (number && !claimed.get(i)) {
                problems.add("lost at " + i + ": " + around(text, i));
            }
            i += Character.charCount(c);
        }
        assertThat(problems)
                .as("in %s", text.substring(0, Math.min(300, text.length())))
                .isEmpty();
    }

    private static void take(BitSet claimed, int start, int end, List<String> problems, String text) {
        int used = claimed.nextSetBit(start);
        if (used >= 0 && used < end) {
            problems.add("twice at " + used + ": " + around(text, used));
        }
        claimed.set(start, end);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 10));
    }
}
