package gongkai.base;

/** What the header may choose from. */
public interface FilterRules {

    /** The code of the region that is shown: also the code of the unit that is the whole of it. */
    String region();

    boolean knowsUnit(String code);

    /** The first year that any figure is of. */
    int firstYear();

    /** The last year that may be chosen. */
    int lastYear();
}
