package gongkai.catalogue;

import org.springframework.core.env.Environment;

/**
 * How much synthetic data was asked for: {@code gongkai.sample=true} for one region as large as a real one, and
 * {@code gongkai.sample.figures} for about so many figures.
 *
 * @param figures 0 where none was asked for
 */
public record SampleSize(int figures) {

    /** About what one region with 57 units holds in 15 years. */
    private static final int PER_REGION = 150_000;

    public static SampleSize of(Environment environment) {
        boolean asked = environment.getProperty("gongkai.sample", Boolean.class, false);
        return new SampleSize(asked ? environment.getProperty("gongkai.sample.figures", Integer.class, PER_REGION) : 0);
    }

    public int regions() {
        return (figures + PER_REGION - 1) / PER_REGION;
    }
}
