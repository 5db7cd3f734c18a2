package gongkai.ledger.model;

/** Whether a rolled-up number was stated for its unit and period, or is the sum of what stands below it. */
public enum Origin {
    REPORTED,
    SUM
}
