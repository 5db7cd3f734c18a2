package gongkai.reading.document;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word prints before paragraphs of a list (一、 (一) 1.). They stand nowhere in the text, yet chapters
 * and rows are known by them.
 */
final class WordListNumbering {

    private static final int LEVELS = 9;
    private static final int LONGEST = 100;

    private record Level(String format, String text, int start) {}

    private record Place(String list, int level) {}

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, Place> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    static WordListNumbering of(byte @Nullable [] numbering, byte @Nullable [] styles) throws XMLStreamException {
        WordListNumbering numbers = new WordListNumbering();
        if (numbering != null) {
            numbers.readLists(WordReader.xml(numbering));
        }
        if (styles != null) {
            numbers.readStyles(WordReader.xml(styles));
        }
        return numbers;
    }

    private void readLists(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Level[]> kinds = new HashMap<>();
        String kind = "";
        String list = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = WordReader.attribute(xml, "val");
            Level[] levels = kinds.getOrDefault(kind, new Level[LEVELS]);
            Level known = levels[level] == null ? new Level("decimal", "", 1) : levels[level];
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    kind = WordReader.attribute(xml, "abstractNumId");
                    kinds.put(kind, new Level[LEVELS]);
                    level = 0;
                }
                case "num" -> list = WordReader.attribute(xml, "numId");
                case "abstractNumId" -> {
                    Level[] of = kinds.get(value);
                    if (of != null) {
                        lists.put(list, of);
                    }
                }
                case "lvl" ->
                    level = Math.clamp(WordReader.number(WordReader.attribute(xml, "ilvl"), 0), 0, LEVELS - 1);
                case "start" -> levels[level] = new Level(known.format(), known.text(), WordReader.number(value, 1));
                case "numFmt" -> levels[level] = new Level(value, known.text(), known.start());
                case "lvlText" ->
                    levels[level] = new Level(
                            known.format(), value.substring(0, Math.min(value.length(), LONGEST)), known.start());
                default -> {}
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        String list = "";
        int level = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        style = WordReader.attribute(xml, "styleId");
                        list = "";
                        level = 0;
                    }
                    case "numId" -> list = WordReader.attribute(xml, "val");
                    case "ilvl" -> level = WordReader.number(WordReader.attribute(xml, "val"), 0);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && "style".equals(xml.getLocalName())
                    && !list.isEmpty()) {
                styles.put(style, new Place(list, level));
            }
        }
    }

    /** At the start tag of a paragraph's properties: reads them and gives what is printed before the paragraph. */
    String next(XMLStreamReader xml) throws XMLStreamException {
        Place place = null;
        String list = null;
        int level = -1;
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                switch (xml.getLocalName()) {
                    case "pStyle" -> place = styles.get(WordReader.attribute(xml, "val"));
                    case "numId" -> list = WordReader.attribute(xml, "val");
                    case "ilvl" -> level = WordReader.number(WordReader.attribute(xml, "val"), 0);
                    default -> {}
                }
            }
        }
        if (list == null && place != null) {
            list = place.list();
            level = level < 0 ? place.level() : level;
        }
        return list == null || "0".equals(list) ? "" : printed(list, Math.clamp(level, 0, LEVELS - 1));
    }

    private String printed(String list, int level) {
        @Nullable Level[] levels = lists.get(list);
        if (levels == null || levels[level] == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(list, l -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? levels[level].start() : counter[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counter[below] = 0;
        }
        String text = levels[level].text();
        for (int i = 0; i <= level; i++) {
            Level upper = levels[i];
            if (upper != null) {
                int n = counter[i] == 0 ? upper.start() : counter[i];
                text = text.replace("%" + (i + 1), numeral(upper.format(), n));
            }
        }
        return "bullet".equals(levels[level].format()) ? "" : text;
    }

    private static String numeral(String format, int n) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "lowerLetter" -> String.valueOf((char) ('a' + (n - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (n - 1) % 26));
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                n >= 1 && n <= 20 ? String.valueOf((char) (0x2460 + n - 1)) : String.valueOf(n);
            default ->
                format.startsWith("chinese")
                                || format.startsWith("ideograph")
                                || format.startsWith("japanese")
                                || format.startsWith("taiwanese")
                        ? chinese(n)
                        : String.valueOf(n);
        };
    }

    private static String chinese(int n) {
        String digits = "零一二三四五六七八九";
        if (n < 1 || n > 99) {
            return String.valueOf(n);
        }
        String tens = n < 10 ? "" : (n < 20 ? "" : String.valueOf(digits.charAt(n / 10))) + "十";
        return tens + (n % 10 == 0 ? "" : String.valueOf(digits.charAt(n % 10)));
    }
}
