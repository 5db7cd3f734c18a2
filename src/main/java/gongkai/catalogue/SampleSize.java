package gongkai.catalogue;

import gongkai.platform.installation.StartRefused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * How much synthetic data there is, or was asked for: {@code gongkai.sample=true} for one region as large as a real one,
 * with {@code gongkai.sample.regions}, {@code .units}, {@code .years} and {@code .months} for other sizes.
 *
 * @param regions 0 where none was asked for
 * @param units of each region, as many as exist today
 * @param years of each region, the last of them {@link #LAST_YEAR}
 * @param months whether the hotline comes by month, else by year
 */
public record SampleSize(int regions, int units, int years, boolean months) {

    /** The last year that the synthetic data speak of, whatever the day is: they are the same everywhere. */
    public static final int LAST_YEAR = 2024;

    /** A district as there are many: 57 units, 15 years, months. */
    public static final SampleSize DISTRICT = new SampleSize(1, 57, 15, true);

    public static final SampleSize NONE = new SampleSize(0, 57, 15, true);

    private static final int MOST_REGIONS = 9999;
    private static final int FEWEST_UNITS = 2;
    private static final int MOST_UNITS = 400;

    /** The regulation came into force in 2008. */
    private static final int MOST_YEARS = 17;

    private static final Pattern MARK = Pattern.compile("sample:units=(\\d+);years=(\\d+);months=(yes|no)");

    /** @throws StartRefused for a number that cannot be */
    public SampleSize {
        check("regions", regions, regions, 0, MOST_REGIONS);
        check("units", units, units, FEWEST_UNITS, MOST_UNITS);
        check("years", years, years, 1, MOST_YEARS);
    }

    private static void check(String what, int number, Object given, int least, int most) {
        if (number < least || number > most) {
            throw new StartRefused(null, "sample.number", what, String.valueOf(given), Math.max(1, least), most);
        }
    }

    /**
     * A size as it was typed.
     *
     * @throws StartRefused for what is no number, or one that cannot be
     */
    public static SampleSize of(String regions, String units, String years, boolean months) {
        return new SampleSize(
                number("regions", regions, 1, MOST_REGIONS),
                number("units", units, FEWEST_UNITS, MOST_UNITS),
                number("years", years, 1, MOST_YEARS),
                months);
    }

    private static int number(String what, String typed, int least, int most) {
        int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
        check(what, number, typed, least, most);
        return number;
    }

    /** Whether a start is to bring synthetic data. */
    public static boolean isAsked(Environment environment) {
        return environment.getProperty("gongkai.sample", Boolean.class, false);
    }

    /**
     * The size that a start is to bring; none where it is not asked to.
     *
     * @param usual what is not said is taken from
     */
    static SampleSize of(Environment environment, SampleSize usual) {
        if (!isAsked(environment)) {
            return NONE;
        }
        return of(
                environment.getProperty("gongkai.sample.regions", String.valueOf(usual.regions)),
                environment.getProperty("gongkai.sample.units", String.valueOf(usual.units)),
                environment.getProperty("gongkai.sample.years", String.valueOf(usual.years)),
                environment.getProperty("gongkai.sample.months", Boolean.class, usual.months));
    }

    /** Whether there is any. */
    public boolean isAny() {
        return regions > 0;
    }

    public int firstYear() {
        return LAST_YEAR - years + 1;
    }

    public SampleSize withRegions(int others) {
        return new SampleSize(others, units, years, months);
    }

    /** Whether regions of both sizes are made alike, however many there are. */
    public boolean isOfTheShapeOf(SampleSize other) {
        return withRegions(1).equals(other.withRegions(1));
    }

    /** By what a database says that its regions were made so; see {@link #ofMark}. */
    public String mark() {
        return "sample:units=" + units + ";years=" + years + ";months=" + (months ? "yes" : "no");
    }

    /** The size that a mark speaks of, with one region; empty where it is none. */
    static Optional<SampleSize> ofMark(String mark) {
        Matcher matcher = MARK.matcher(mark);
        return matcher.matches()
                ? Optional.of(new SampleSize(
                        1,
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3).equals("yes")))
                : Optional.empty();
    }

    /** As the options of the command write it. */
    public String options() {
        return "--units " + units + " --years " + years + (months ? "" : " --no-months");
    }
}
