package gongkai.ledger.model;

/** Whether a source says a number in a sentence or in a cell. */
public enum Basis {
    NARRATIVE,
    TABLE
}
