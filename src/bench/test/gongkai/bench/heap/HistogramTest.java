package gongkai.bench.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lives in a heap is counted as the virtual machine says it. */
class HistogramTest {

    private static final int OBJECTS = 10_000;

    @Test
    void theClassesOfAHistogramAreRead() {
        Histogram before = Histogram.parse("""
                4711:
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:           100           4000  [B (java.base@25)
                   2:            10            240  java.lang.String (java.base@25)
                Total           110           4240
                """);
        assertThat(before.total()).isEqualTo(4240);
        Histogram after = new Histogram(Map.of("[B", 5000L, "java.lang.String", 240L, "a.View", 700L));
        assertThat(after.grownSince(before, 2)).containsExactly(Map.entry("[B", 1000L), Map.entry("a.View", 700L));
        assertThatThrownBy(() -> Histogram.parse("no such process")).hasMessageContaining("no such process");
    }

    /** A class of its own: whatever else lives in this process comes and goes. */
    private record Held(long a, long b, long c, long d) {}

    @Test
    void whatIsHeldIsCountedAndWhatIsNotIsNot() throws Exception {
        long here = ProcessHandle.current().pid();
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            held.add(new Held(i, i, i, i));
        }
        assertThat(Histogram.of(here).bytes().get(Held.class.getName()))
                .isBetween(OBJECTS * 4L * Long.BYTES, OBJECTS * 8L * Long.BYTES);
        assertThat(held).hasSize(OBJECTS);
        held.clear();
        assertThat(Histogram.of(here).bytes()).doesNotContainKey(Held.class.getName());
    }
}
