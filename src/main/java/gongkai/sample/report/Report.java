package gongkai.sample.report;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.SourceDraft;
import java.util.List;

/** A report as it would have come in: who published what when, and what it states. */
public record Report(SourceDraft draft, List<Claim> claims) {

    /** In whose name all of them are received. */
    public static final String RECEIVED_BY = "sample";
}
