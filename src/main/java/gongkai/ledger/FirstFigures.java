package gongkai.ledger;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.DefaultOrder;
import gongkai.ledger.store.FigureRepository;
import gongkai.ledger.store.SourceRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Many reports at once, where no figure is there yet of what they state: accepted as they come, in the same order of choice
 * as single ones ({@link Claims}), but without asking for each what was there before.
 */
@Service
public class FirstFigures {

    private final Catalogue catalogue;
    private final SourceRepository sources;
    private final ClaimRepository claims;
    private final FigureRepository figures;

    FirstFigures(Catalogue catalogue, SourceRepository sources, ClaimRepository claims, FigureRepository figures) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.claims = claims;
        this.figures = figures;
    }

    /** A report that is to be written: a citation, without a document. */
    public record Brought(SourceDraft draft, List<Claim> claims) {}

    /** A report that was written. */
    public record Written(Source source, List<StoredClaim> claims) {}

    /** @param figures the claim that is the figure of each key */
    public record Books(List<Written> reports, Map<FigureKey, StoredClaim> figures) {}

    /**
     * Writes reports, all of whose claims are accepted, and the figures that follow.
     *
     * @param why the reason of each figure's first revision
     * @return what was written, the reports in their order
     * @throws org.springframework.dao.DuplicateKeyException where a figure was there
     */
    public Books write(LedgerChange change, List<Brought> reports, String why) {
        String region = change.region();
        boolean planned = figures.planForAnyRegion();
        List<Long> ids = new ArrayList<>();
        for (Brought report : reports) {
            long id = sources.insert(report.draft(), Source.Kind.CITATION, null, null, change.at());
            sources.setStatus(region, id, Source.Status.ACCEPTED);
            ids.add(id);
        }
        Map<Long, List<StoredClaim>> stored = insert(region, ids, reports);
        Map<FigureKey, StoredClaim> chosen = choose(region, stored);
        List<Revision> revisions = new ArrayList<>(chosen.size());
        chosen.forEach((key, claim) -> revisions.add(first(change, key, claim, why)));
        figures.insert(revisions, change.version());
        if (!planned) {
            figures.refreshStatistics();
        }
        change.touchFigures(chosen.keySet());
        List<Written> written = new ArrayList<>();
        stored.forEach(
                (id, own) -> written.add(new Written(sources.find(region, id).orElseThrow(), own)));
        return new Books(written, chosen);
    }

    /** Tells the database's planner of what was written; not in the change that writes it. */
    public void refreshStatistics() {
        figures.refreshStatistics();
    }

    /** Publishes a period in whose figures nothing stands that the change did not write. */
    public void publish(LedgerChange change, Period period) {
        figures.insertPublication(change.region(), change.version(), period, change.user(), change.at());
    }

    private Map<Long, List<StoredClaim>> insert(String region, List<Long> ids, List<Brought> reports) {
        Map<Long, List<Claim>> stated = new LinkedHashMap<>();
        for (int n = 0; n < reports.size(); n++) {
            stated.put(ids.get(n), reports.get(n).claims());
        }
        long[] next = {claims.insert(region, stated, StoredClaim.Status.ACCEPTED)};
        Map<Long, List<StoredClaim>> stored = new LinkedHashMap<>();
        stated.forEach((source, of) -> stored.put(
                source,
                of.stream()
                        .map(claim -> new StoredClaim(next[0]++, source, StoredClaim.Status.ACCEPTED, claim))
                        .toList()));
        return stored;
    }

    private Map<FigureKey, StoredClaim> choose(String region, Map<Long, List<StoredClaim>> stored) {
        Map<FigureKey, List<StoredClaim>> candidates = new LinkedHashMap<>();
        stored.values()
                .forEach(own -> own.forEach(claim -> candidates
                        .computeIfAbsent(claim.key(region), key -> new ArrayList<>(1))
                        .add(claim)));
        DefaultOrder order =
                new DefaultOrder(catalogue, source -> Objects.requireNonNull(stored.get(source), "of this change"));
        Map<FigureKey, StoredClaim> chosen = new LinkedHashMap<>();
        candidates.forEach((key, of) -> chosen.put(key, order.choose(of, null).orElseThrow()));
        return chosen;
    }

    private static Revision first(LedgerChange change, FigureKey key, StoredClaim chosen, String why) {
        Claim claim = chosen.claim();
        return new Revision(
                key,
                1,
                FigureValue.of(claim),
                claim.printed(),
                claim.form(),
                chosen.id(),
                Revision.Cause.ACCEPTED,
                change.user(),
                change.at(),
                why);
    }
}
