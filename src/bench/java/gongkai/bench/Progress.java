package gongkai.bench;

import java.io.PrintStream;
import java.time.Duration;

/** Says on the terminal what is being done, and how far it is. */
public final class Progress {

    private static final long SECONDS_BETWEEN = 10;

    private final PrintStream out;
    private long said = System.nanoTime();
    private long began = said;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(Words words) {
        out.println(words);
        said = System.nanoTime();
    }

    /** From now on rounds are counted. */
    public void begin() {
        began = System.nanoTime();
        said = began;
    }

    /** After a round: says how long the others may take, but not more often than every few seconds. */
    public void round(int done, int of) {
        long now = System.nanoTime();
        if (Duration.ofNanos(now - said).toSeconds() >= SECONDS_BETWEEN && done < of) {
            long left = (now - began) / done * (of - done);
            say(new Words("  %d/%d，还需约 %s", "  %d of %d, about %s left").with(done, of, time(Duration.ofNanos(left))));
        }
    }

    /** For people: 45 s, 3 min. */
    static String time(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        return seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }
}
