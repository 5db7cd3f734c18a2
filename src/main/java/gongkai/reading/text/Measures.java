package gongkai.reading.text;

import gongkai.catalogue.Indicator;
import gongkai.platform.csv.CsvRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a number can be counted in, from {@code reading/measures.csv}: which words of measure a sentence and a cell
 * print, what of an indicator they count, and how money is converted.
 */
public final class Measures {

    private static final String FILE = "reading/measures.csv";

    private static final String MONEY_WORDS = "[万萬亿億]?[元圆圓]";
    private static final Map<String, Integer> POWERS = new HashMap<>();
    private static final Pattern AROUND = Pattern.compile("[()\uFF08\uFF09\\s]");

    static {
        for (String money : List.of("元", "圆", "圓")) {
            POWERS.put(money, 0);
            List.of("万", "萬").forEach(times -> POWERS.put(times + money, 4));
            List.of("亿", "億").forEach(times -> POWERS.put(times + money, 8));
        }
    }

    private static final Set<String> MONEY_OF_SENTENCES = Set.of("元", "万元", "亿元");

    private static final Measures SHIPPED = new Measures();

    private final List<String> ofSentences = new ArrayList<>();
    private final List<String> behindCells = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();
    private final Map<String, Set<String>> counted = new HashMap<>();

    private Measures() {
        CsvRow.readShipped(FILE, row -> {
            String measure = row.required("measure");
            if (row.yes("sentence")) {
                ofSentences.add(measure);
            }
            switch (row.text("cell")) {
                case "" -> {}
                case "value" -> behindCells.add(measure);
                case "alone" -> alone.add(measure);
                default -> throw row.refuse("\"cell\" is value, alone or empty, not " + row.text("cell"));
            }
            for (String of : row.list("counts", "\\|")) {
                counted.computeIfAbsent(of, m -> new HashSet<>()).add(measure);
            }
            return row;
        });
        // what is counted in pieces may go without a word: 公开目录:75
        counted.values().forEach(words -> words.add(""));
    }

    /** The words that stand behind numbers in sentences, in reading form. */
    public static List<String> ofSentences() {
        return SHIPPED.ofSentences;
    }

    /** A regular expression for the words that stand behind a number in a cell, as printed. */
    public static String behindCells() {
        return MONEY_WORDS + "|人\\s?次|" + alternatives(SHIPPED.behindCells);
    }

    /** A regular expression for the words that fill a cell of their own, beside the number's. */
    public static String aloneInCells() {
        // a line of a narrow column may end within 人/次
        return behindCells() + "|人\\s?[次/]?次?|" + alternatives(SHIPPED.alone);
    }

    private static String alternatives(List<String> measures) {
        return measures.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whether what a sentence counts in this measure can be what an indicator counts. */
    public static boolean fits(String printed, Indicator indicator) {
        if (indicator.measure().equals("%")) {
            return printed.equals("%");
        }
        if (MONEY_OF_SENTENCES.contains(indicator.measure())) {
            return MONEY_OF_SENTENCES.contains(printed);
        }
        Set<String> allowed = SHIPPED.counted.get(indicator.measure());
        return allowed == null ? printed.equals(indicator.measure()) : allowed.contains(printed);
    }

    /**
     * A number in the measure of its indicator: 523.15万元 of what is told in 元 is 5231500.
     *
     * @param printed the measure as printed, brackets and all; empty for none
     * @return null where the printed measure cannot be the indicator's
     */
    public static @Nullable BigDecimal converted(BigDecimal amount, String printed, Indicator indicator) {
        int from = power(printed);
        int to = power(indicator.measure());
        boolean money = from >= 0;
        if (money != to >= 0 && !printed.isEmpty() && (money || to < 0 && printed.contains("%"))) {
            return indicator.isRate() && printed.contains("%") ? amount : null;
        }
        if (!money || from == to) {
            return amount;
        }
        BigDecimal moved = amount.movePointRight(from - to).stripTrailingZeros();
        return moved.scale() < 0 ? moved.setScale(0) : moved;
    }

    /** How many zeros a measure of money stands for: 4 for 万元, bracketed or not; -1 where it is none. */
    private static int power(String measure) {
        Integer known = POWERS.get(measure);
        if (known != null || measure.length() < 2) {
            return known == null ? -1 : known;
        }
        return POWERS.getOrDefault(AROUND.matcher(measure).replaceAll(""), -1);
    }
}
