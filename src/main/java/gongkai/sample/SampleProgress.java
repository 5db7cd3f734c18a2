package gongkai.sample;

import gongkai.platform.installation.StartRefused;
import java.time.Duration;

/** Says on the terminal how far the synthetic data are, every few seconds and at the end. */
final class SampleProgress implements SampleLoader.Progress {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final long began = System.nanoTime();
    private long said = began;
    private long figures;

    @Override
    public void year(int done, int all, long written) {
        figures += written;
        long now = System.nanoTime();
        boolean last = done == all;
        if (figures > 0 && (last || now - said > PAUSE.toNanos())) {
            said = now;
            double seconds = (now - began) / 1e9;
            System.err.println(StartRefused.translate(
                    last ? "sample.done" : "sample.progress",
                    done,
                    all,
                    figures,
                    Math.round(seconds),
                    Math.round(figures / seconds)));
        }
    }
}
