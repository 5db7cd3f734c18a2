package gongkai.review;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.testing.TestLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Synthetic figures as the report that they would have come in.
 *
 * @param source that they were loaded with
 * @param unit that reports
 */
public record SampleReport(Source source, String unit, List<Claim> claims) {

    /** One of each unit and year that a ledger was loaded with, the oldest first. */
    public static List<SampleReport> of(TestLedger sample, String region) {
        List<SampleReport> reports = new ArrayList<>();
        for (Sources.Summary summary : sample.sources.list(region).reversed()) {
            Source source = summary.source();
            Map<String, List<Claim>> byUnit = new LinkedHashMap<>();
            for (StoredClaim claim : sample.sources.claims(region, source.id())) {
                byUnit.computeIfAbsent(
                                reporting(
                                        sample.catalogue, region, claim.claim().unit()),
                                unit -> new ArrayList<>())
                        .add(claim.claim());
            }
            byUnit.forEach((unit, claims) -> reports.add(new SampleReport(source, unit, claims)));
        }
        return reports;
    }

    private static String reporting(Catalogue catalogue, String region, String unit) {
        return catalogue
                .unit(unit)
                .filter(u -> u.kind().isSingle())
                .map(Unit::code)
                .orElse(region);
    }

    /** Stores it on a ledger as pending; answers its id there. */
    public long receive(TestLedger on) {
        return on.ledger
                .receive(
                        SourceDraft.citation(
                                source.region(),
                                source.title() + unit,
                                source.publisher(),
                                source.published(),
                                source.year(),
                                source.form(),
                                unit,
                                "",
                                "",
                                "officer"),
                        null,
                        claims)
                .source()
                .id();
    }
}
