package gongkai.platform.i18n;

import java.util.Locale;

/** Spans of years in words; a span of one year is that year. */
public final class Years {

    private Years() {}

    /** In a sentence: 2014年, 2012–2014年. */
    public static String words(int from, int to, Locale locale) {
        return from == to
                ? Translations.translate(locale, "period.year", String.valueOf(from))
                : Translations.translate(locale, "period.years", String.valueOf(from), String.valueOf(to));
    }

    /** In a table, under a head that says that these are years: 2014, 2012–2014. */
    public static String plain(int from, int to) {
        return from == to ? String.valueOf(from) : from + "–" + to;
    }
}
