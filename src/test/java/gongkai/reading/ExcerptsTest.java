package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.reading.ExcerptMeasure.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well real excerpts are read, against labels that people made; every third was not looked at for the rules. */
class ExcerptsTest {

    @Test
    void realExcerptsAreReadWellEnoughToBeReviewed() throws Exception {
        List<ExcerptMeasure.Sample> samples = ExcerptMeasure.samples(RealReports.excerpts());
        ExcerptMeasure measure = new ExcerptMeasure();
        Result all = measure.measure(samples, i -> true);
        Result heldOut = measure.measure(samples, i -> i % 3 == 2);
        say("all", all);
        say("held out", heldOut);
        assertThat(all.found().share()).as("value found: %s", all.misses()).isGreaterThanOrEqualTo(0.98);
        assertThat(all.indicator().share()).as("indicator: %s", all.misses()).isGreaterThanOrEqualTo(0.85);
        assertThat(all.precision().share()).as("precision: %s", all.misses()).isGreaterThanOrEqualTo(0.95);
    }

    private static void say(String which, Result r) {
        System.out.printf(
                "excerpts, %s: (a) value found %s, (b) right indicator %s, (c) claims right %s%n",
                which, r.found(), r.indicator(), r.precision());
    }
}
