package gongkai.ledger.model;

/** What a document reports on: only documents of one kind can be editions of one another. */
public enum ReportKind {
    /** The annual report on open-government work. */
    ANNUAL,
    /** The annual statement of a website (政府网站工作年度报表). */
    WEBSITE,
    /** A notice or bulletin on some months or on a hotline. */
    BULLETIN
}
