package gongkai.sample.numbers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Numbers of one unit in one year (or month) by indicator and aspect; money is counted in hundredths. */
public final class Numbers {

    private record Key(String code, String aspect) {}

    private final Map<Key, Long> all = new LinkedHashMap<>();

    public void put(String code, long value) {
        all.put(new Key(code, ""), value);
    }

    /** Adds to a number, which is there from then on even if nothing is added. */
    public void add(String code, String aspect, long value) {
        all.merge(new Key(code, aspect), value, Long::sum);
    }

    public void add(String code, long value) {
        add(code, "", value);
    }

    public void addAll(Numbers others) {
        others.all.forEach((key, value) -> all.merge(key, value, Long::sum));
    }

    public boolean has(String code) {
        return all.containsKey(new Key(code, ""));
    }

    /** 0 where there is none. */
    public long get(String code) {
        return get(code, "");
    }

    public long get(String code, String aspect) {
        return all.getOrDefault(new Key(code, aspect), 0L);
    }

    /** Those without an aspect, in the order in which they came. */
    public void each(BiConsumer<String, Long> use) {
        all.forEach((key, value) -> {
            if (key.aspect.isEmpty()) {
                use.accept(key.code, value);
            }
        });
    }
}
