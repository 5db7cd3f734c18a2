package gongkai.dashboard;

/** Why a place that could hold a number holds none; a {@code /} and a blank are figures and stand for themselves. */
public enum Absence {
    /** The unit's report of that year is there and does not state it (报告未载). */
    NOT_IN_REPORT,
    /** There is no report of the unit of that year (无报告). */
    NO_REPORT;

    /** The text key of its words. */
    public String textKey() {
        return this == NOT_IN_REPORT ? "state.not-in-report" : "state.no-report";
    }
}
