package gongkai.checks.context;

import java.util.function.Consumer;

/** One rule of consistency. It reads what a source says and reports what contradicts itself; it changes nothing. */
public interface Rule {

    void check(CheckContext context, Consumer<Finding> report);
}
