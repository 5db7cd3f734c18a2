package gongkai.bench;

import java.time.Duration;
import java.util.List;

/** One thing to be measured. */
public interface Row {

    /** Words with dots between them, from the general to the particular. */
    String name();

    /** What is measured, in a line. */
    Words about();

    /** About how long it takes. */
    Duration takes();

    /** Measures. Most rows give one number; what is learnt besides has a name that begins with the row's. */
    List<Measurement> measure(Stage stage) throws Exception;
}
