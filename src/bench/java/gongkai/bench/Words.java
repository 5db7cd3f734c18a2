package gongkai.bench;

/** A line in both languages. */
public record Words(String zh, String en) {

    private static final boolean CHINESE =
            System.getProperty("gongkai.bench.language", "en").startsWith("zh");

    /** In the language of whoever called. */
    @Override
    public String toString() {
        return CHINESE ? zh : en;
    }

    /** Both with these put in, as {@link String#format} does. */
    public Words with(Object... values) {
        return new Words(zh.formatted(values), en.formatted(values));
    }
}
