package gongkai.checks.context;

/**
 * ERROR: two numbers contradict each other. WARNING: a label, a missing measure, a deadline, an implausible change.
 * UNVERIFIABLE: a rate or {@code /} whose base is not stated.
 */
public enum Severity {
    ERROR,
    WARNING,
    UNVERIFIABLE
}
