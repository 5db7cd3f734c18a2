package gongkai.reading.table;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormRow;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.text.Normalised;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the statistical forms print themselves: the titles of their rows and columns, their headings and notes. Nobody
 * states anything with these words, whatever shape the form comes in: 无正当理由逾期不补正 says of no application that there
 * was none, and the 三类 of 三类内部事务信息 counts nothing.
 */
public final class FormWords {

    /** Printed beside the rows: how the form adds up, what a row counts, which article a block belongs to. */
    private static final List<String> NOTES = List.of(
            "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
            "第一项加第二项之和",
            "等于第三项加第四项之和",
            "第二十条第（一）项",
            "第二十条第（五）项",
            "第二十条第（六）项",
            "第二十条第（八）项",
            "第二十条第（九）项",
            "不同渠道和方式公开相同信息计1条",
            "不同方式回应同一热点或舆情计1次",
            "申请人无正当理由逾期不补正",
            "行政机关不再处理其政府信息公开申请",
            "危及“三安全一稳定”",
            "无法提供");

    /** What a row is numbered with; with 、 only where its line begins, since 收到3、其他2 is a list of numbers. */
    private static final Pattern MARK =
            Pattern.compile("((?<!\\d)\\d{1,2}[.)]\\s{0,3}|\\([一二三四五六七八九十\\d]{1,2}\\)\\s{0,3}"
                    + "|(?:^|\\n)(?:\\d{1,2}|[一二三四五六七八九十]{1,2})、\\s{0,3})\\z");

    private static final Pattern REMARK = Pattern.compile("\\(小计[^()]*\\)");
    private static final Pattern PARTS = Pattern.compile("[·,、;:。()\"“”]");
    private static final Pattern NUMERAL = Pattern.compile("[\\d一二三四五六七八九十]");
    private static final int SHORTEST = 4;
    private static final int LONGEST_MARK = 12;

    /** A row that prints cells: numbers without a measure, {@code /}, and what parts them. */
    private static final Pattern CELLS = Pattern.compile("[\\d.,/|\\-+\\s]+");

    private static final Pattern CELL = Pattern.compile("\\d[\\d.,]*|/");

    /** Titles without numbering, of letters and digits alone. */
    private final Set<String> titles = new LinkedHashSet<>();

    /** Those, and parts of them, that hold a numeral or a word for none. */
    private final Set<String> telling = new LinkedHashSet<>();

    public FormWords(Catalogue catalogue, TableRules rules, @Nullable Pattern none) {
        for (FormRow row : catalogue.formRows()) {
            if (!row.title().endsWith("(正文)")) {
                add(row.title(), none);
            }
        }
        for (String form : rules.forms()) {
            for (TableRules.Row row : rules.rows(form)) {
                row.titles().forEach(title -> add(title, none));
            }
        }
        NOTES.forEach(note -> telling.add(squeezed(Normalised.of(note).text())));
    }

    private void add(String printed, @Nullable Pattern none) {
        String text = REMARK.matcher(Normalised.of(printed).text()).replaceAll("");
        for (String column : text.split("·")) {
            titles.add(squeezed(TitleText.of(column)));
        }
        for (String part : PARTS.split(TitleText.of(text))) {
            boolean tells = NUMERAL.matcher(part).find()
                    || none != null && none.matcher(part).find();
            if (tells && squeezed(part).length() >= SHORTEST) {
                telling.add(squeezed(part));
            }
        }
        titles.removeIf(t -> t.length() < 2);
    }

    /** Where a text in reading form prints words of a form: what is counted or denied there is no statement. */
    public BitSet in(String text) {
        Squeezed squeezed = new Squeezed(text);
        BitSet found = new BitSet();
        for (String words : telling) {
            squeezed.each(words, found::set);
        }
        for (String title : titles) {
            squeezed.each(title, (start, end) -> {
                Matcher mark = MARK.matcher(text.substring(Math.max(0, start - LONGEST_MARK), start));
                if (mark.find()) {
                    found.set(start - mark.group(1).length(), start);
                }
            });
        }
        return found;
    }

    /**
     * Whether a line of a text in reading form is a row of a form with several cells: which of them is the total, only
     * the columns' titles say.
     */
    public boolean isRow(String line) {
        // the numbering of a row has digits too: the cells are what stands behind the last letter
        int end = line.length();
        while (end > 0 && !Character.isLetter(line.charAt(end - 1))) {
            end--;
        }
        String cells = line.substring(end).replaceFirst("^[)\"”]+", "");
        if (!CELLS.matcher(cells).matches()) {
            return false;
        }
        return CELL.matcher(cells).results().count() > 1 && isTitle(line.substring(0, line.length() - cells.length()));
    }

    private boolean isTitle(String printed) {
        String bare = printed.replaceFirst("^[|\\s]+", "");
        // 三 | (三)不予公开 | 1.属于国家秘密: the last of several cells names the row
        String last = bare.substring(Math.max(bare.lastIndexOf('|', bare.length() - 2), bare.lastIndexOf("  ")) + 1);
        return List.of(bare, last).stream()
                .map(s -> squeezed(TitleText.of(s)))
                .anyMatch(s -> titles.contains(s) || telling.contains(s));
    }

    private static String squeezed(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private interface Place {
        void at(int start, int end);
    }

    /** A text without spaces, marks and line ends, which a form's titles are broken by, and where each letter stands. */
    private static final class Squeezed {

        private final String letters;
        private final int[] places;

        Squeezed(String text) {
            StringBuilder kept = new StringBuilder(text.length());
            int[] at = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    at[kept.length()] = i;
                    kept.append(text.charAt(i));
                }
            }
            this.letters = kept.toString();
            this.places = at;
        }

        void each(String words, Place place) {
            ReadingBudget.check();
            for (int i = letters.indexOf(words); i >= 0; i = letters.indexOf(words, i + words.length())) {
                place.at(places[i], places[i + words.length() - 1] + 1);
            }
        }
    }
}
