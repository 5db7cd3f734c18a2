package gongkai.review;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.testing.TestLedger;
import java.util.List;

/** A report of the synthetic data, to be brought to another ledger. */
public record SampleReport(Source source, List<Claim> claims) {

    /** All that a ledger was loaded with, the oldest first. */
    public static List<SampleReport> of(TestLedger sample, String region) {
        return sample.sources.list(region).reversed().stream()
                .map(Sources.Summary::source)
                .map(source -> new SampleReport(
                        source,
                        sample.sources.claims(region, source.id()).stream()
                                .map(StoredClaim::claim)
                                .toList()))
                .toList();
    }

    /** The unit that reports. */
    public String unit() {
        return source.unit();
    }

    /** Stores it on a ledger as pending; answers its id there. */
    public long receive(TestLedger on) {
        return on.ledger
                .receive(
                        SourceDraft.citation(
                                source.region(),
                                source.title() + source.unit(),
                                source.publisher(),
                                source.published(),
                                source.year(),
                                source.form(),
                                source.unit(),
                                "",
                                "",
                                "officer"),
                        null,
                        claims)
                .source()
                .id();
    }
}
