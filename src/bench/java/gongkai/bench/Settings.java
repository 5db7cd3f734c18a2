package gongkai.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much is measured: what a name stands for, changed by {@code --name=value}. A smaller number gives an answer sooner,
 * and one that says less.
 */
public final class Settings {

    /** Every option with the value that it has when nothing is said. */
    private static final Map<String, Integer> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("rounds", 20); // cold loads, and changes of a filter
        USUAL.put("builds", 60); // of a view in process
        USUAL.put("figures", 1_000_000); // on H2
        USUAL.put("postgres-figures", 10_000_000);
        USUAL.put("tabs", 100);
        USUAL.put("readers", 200);
        USUAL.put("minutes", 3); // of load
        USUAL.put("claims", 100_000);
        USUAL.put("repeats", 3); // of what takes long
        USUAL.put("slowed", 0); // milliseconds by which the product is held up: does the bench see it?
    }

    private final Map<String, Integer> values = new LinkedHashMap<>(USUAL);
    private final List<String> names = new ArrayList<>();
    private boolean list;

    /** @throws WrongCall in words for whoever called */
    public static Settings of(List<String> arguments) {
        Settings settings = new Settings();
        for (String argument : arguments) {
            if (argument.equals("--list")) {
                settings.list = true;
            } else if (argument.startsWith("--")) {
                settings.option(argument);
            } else {
                settings.names.add(argument);
            }
        }
        return settings;
    }

    private void option(String argument) {
        int equals = argument.indexOf('=');
        String name = argument.substring(2, equals < 0 ? argument.length() : equals);
        if (!USUAL.containsKey(name)) {
            throw new WrongCall(new Words("bench 没有这个选项：%s", "bench has no option %s").with(argument));
        }
        String value = argument.substring(equals + 1);
        if (equals < 0 || !value.matches("\\d{1,9}")) {
            throw new WrongCall(new Words("--%s 需要一个整数，例如 --%1$s=%d", "--%s takes a number: --%1$s=%d")
                    .with(name, USUAL.get(name)));
        }
        values.put(name, Integer.parseInt(value));
    }

    public int of(String option) {
        Integer value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option);
        }
        return value;
    }

    boolean list() {
        return list;
    }

    /** Of these rows those whose name begins with what was said; all where nothing was. */
    List<Row> chosen(List<Row> rows) {
        for (String name : names) {
            if (rows.stream().noneMatch(row -> row.name().startsWith(name))) {
                throw new WrongCall(new Words(
                                "没有名称以 %s 开头的项目（./gongkai bench --list 列出全部）",
                                "no row has a name that begins with %s (./gongkai bench --list names them)")
                        .with(name));
            }
        }
        return rows.stream()
                .filter(row -> names.isEmpty() || names.stream().anyMatch(row.name()::startsWith))
                .toList();
    }

    /** What was asked for does not exist. */
    static final class WrongCall extends IllegalArgumentException {

        WrongCall(Words words) {
            super(words.toString());
        }
    }
}
