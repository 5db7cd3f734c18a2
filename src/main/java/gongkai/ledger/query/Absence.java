package gongkai.ledger.query;

/** Why a place that could hold a number holds none; a {@code /} and a blank are figures and stand for themselves. */
public enum Absence {
    /** The unit's report of that year is there and does not state it (报告未载). */
    NOT_IN_REPORT,
    /** The unit's report of that year has come and waits for its review (报告待审核). */
    WAITING,
    /** There is no report of the unit of that year (无报告). */
    NO_REPORT;

    /** The text key of its words. */
    public String textKey() {
        return switch (this) {
            case NOT_IN_REPORT -> "state.not-in-report";
            case WAITING -> "state.report-waiting";
            case NO_REPORT -> "state.no-report";
        };
    }
}
