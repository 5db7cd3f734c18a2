package gongkai.checks;

import java.util.function.Consumer;

/** One rule of consistency. It reads what a source says and reports what contradicts itself; it changes nothing. */
interface Rule {

    void check(Said said, Consumer<Finding> report);
}
