package gongkai.bench;

import java.util.List;

/** What the product shows while it is measured. */
public enum DataSet {
    /** The published figures, some 200. */
    THIN("thin", "430602-caizhengju", List.of()),
    /** A district of its real size: 57 units, 15 years, months. */
    SYNTHETIC("synthetic", "999901-department-5", List.of("--gongkai.sample=true"));

    private final String word;
    private final String unit;
    private final List<String> options;

    DataSet(String word, String unit, List<String> options) {
        this.word = word;
        this.unit = unit;
        this.options = options;
    }

    /** As it stands in the names of rows. */
    public String word() {
        return word;
    }

    /** A unit that has figures. */
    public String unit() {
        return unit;
    }

    /** With which the product is started. */
    public List<String> options() {
        return options;
    }
}
