package gongkai.bench;

import gongkai.catalogue.SampleSize;
import java.util.List;

/** How large a synthetic set has to be to hold about so many figures. */
public final class SampleFigures {

    /** Of a district with 57 units and months, in one year. */
    private static final int OF_A_YEAR = 8_500;

    private SampleFigures() {}

    /** A few years of one district, or several districts with all of them. */
    public static SampleSize about(int figures) {
        int years = Math.max(1, Math.round(figures / (float) OF_A_YEAR));
        int most = SampleSize.DISTRICT.years();
        return new SampleSize(
                Math.max(1, (years + most - 1) / most),
                SampleSize.DISTRICT.units(),
                Math.min(years, most),
                SampleSize.DISTRICT.months());
    }

    /** The same as options of a server. */
    public static List<String> options(int figures) {
        SampleSize size = about(figures);
        return List.of(
                "--gongkai.sample=true",
                "--gongkai.sample.regions=" + size.regions(),
                "--gongkai.sample.units=" + size.units(),
                "--gongkai.sample.years=" + size.years(),
                "--gongkai.sample.months=" + size.months());
    }
}
