package gongkai.checks;

/** What the office says of a finding. Only an OPEN ERROR disputes figures; every other verdict carries a reason. */
public enum Verdict {
    OPEN,
    EXPLAINED,
    REPORTING_ERROR,
    ACCEPTED_AS_IS
}
