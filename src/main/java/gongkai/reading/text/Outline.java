package gongkai.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paragraphs, headings and sentences of a text in reading form. */
public class Outline {

    private static final int LONGEST_TITLE = 40;
    private static final Pattern HEADING =
            Pattern.compile("(?m)^(?:([一二三四五六七八九十]{1,3}、)|(\\([一二三四五六七八九十]{1,3}\\))|(\\d{1,2}[、.]))([^。\\n]{1,200})");
    private static final Pattern COUNTS = Pattern.compile("[:：]|\\d+(?:条|件|次|人|个|%)");

    private record Heading(int start, int level, String title) {}

    private final Normalised text;
    private final List<Heading> headings = new ArrayList<>();
    private final List<String> sections;

    public Outline(Normalised text) {
        this.text = text;
        Matcher m = HEADING.matcher(text.text());
        while (m.find()) {
            int level = m.group(1) != null ? 1 : m.group(2) != null ? 2 : 3;
            String title = m.group(4);
            if (level == 3
                    && (title.length() > LONGEST_TITLE || COUNTS.matcher(title).find())) {
                continue;
            }
            int cut = m.end();
            if (title.length() > 22) {
                int situation = title.indexOf("情况");
                int comma = title.indexOf(',');
                int keep = situation > 0 && situation < 22 ? situation + 2 : comma > 0 ? comma : LONGEST_TITLE;
                cut = m.start(4) + Math.min(keep, title.length());
            }
            headings.add(
                    new Heading(m.start(), level, text.printed(m.start(), cut).strip()));
        }
        this.sections = sections(headings);
    }

    /** The headings above a place, such as {@code 一、概述·(一)机制}; empty before the first. */
    public String section(int at) {
        int i = headingAt(at);
        return i < 0 ? "" : sections.get(i);
    }

    /** Where the nearest heading above a place begins; -1 before the first. */
    public int headingStart(int at) {
        int i = headingAt(at);
        return i < 0 ? -1 : headings.get(i).start();
    }

    private int headingAt(int at) {
        int low = 0;
        int high = headings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headings.get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static List<String> sections(List<Heading> headings) {
        String[] path = {"", "", ""};
        List<String> sections = new ArrayList<>();
        for (Heading h : headings) {
            path[h.level() - 1] = h.title();
            Arrays.fill(path, h.level(), 3, "");
            sections.add(Stream.of(path).filter(p -> !p.isEmpty()).collect(Collectors.joining("·")));
        }
        return sections;
    }

    /** The last character of a set before a place, but not more than so many back: the index behind it. */
    public int back(int at, String marks, int most) {
        int stop = Math.max(0, at - most);
        for (int i = at - 1; i >= stop; i--) {
            if (marks.indexOf(text.text().charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return stop;
    }

    public int forth(int at, String marks, int most) {
        int stop = Math.min(text.text().length(), at + most);
        for (int i = at; i < stop; i++) {
            if (marks.indexOf(text.text().charAt(i)) >= 0) {
                return i;
            }
        }
        return stop;
    }
}
