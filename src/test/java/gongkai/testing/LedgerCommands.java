package gongkai.testing;

import gongkai.catalogue.Period;
import gongkai.ledger.Claims;
import gongkai.ledger.Disputes;
import gongkai.ledger.FigureLog;
import gongkai.ledger.Ledger;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.Publications;
import gongkai.ledger.model.Acceptance;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.model.StoredSource;
import gongkai.ledger.rollup.RollUpDifference;
import gongkai.review.AcceptanceService;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Each thing that can be done to a ledger as a change of its own, in few words for tests. */
public final class LedgerCommands {

    private final ApplicationContext beans;
    private boolean checked;

    LedgerCommands(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Lets every change be checked from now on, as the application's are. */
    public void checkChanges() {
        checked = true;
    }

    private <T extends @Nullable Object> T change(String region, String who, Function<LedgerChange, T> work) {
        return checked
                ? beans.getBean(AcceptanceService.class).change(region, who, work)
                : beans.getBean(Ledger.class).change(region, who, work);
    }

    private Claims claims() {
        return beans.getBean(Claims.class);
    }

    public StoredSource receive(SourceDraft draft, byte @Nullable [] bytes, List<Claim> claims) {
        return change(draft.region(), draft.receivedBy(), change -> claims().receive(change, draft, bytes, claims));
    }

    public Acceptance accept(String region, long source, Collection<Long> ids, String who, String why) {
        return change(region, who, change -> claims().accept(change, source, ids, why));
    }

    public Acceptance acceptAll(String region, long source, String who, String why) {
        return change(region, who, change -> claims().acceptAll(change, source, why));
    }

    public List<StoredClaim> addClaims(String region, long source, List<Claim> added) {
        return change(region, "officer", change -> claims().add(change, source, added));
    }

    public void dismissClaims(String region, long source, Collection<Long> ids, String who, String why) {
        change(region, who, change -> {
            claims().dismiss(change, source, ids, why);
            return source;
        });
    }

    public void dismissSource(String region, long source, String who, String why) {
        change(region, who, change -> {
            claims().dismissSource(change, source, why);
            return source;
        });
    }

    public Acceptance type(SourceDraft citation, Claim claim, String who, String why) {
        return change(citation.region(), who, change -> claims().type(change, citation, claim, why));
    }

    public Revision revise(
            FigureKey key, FigureValue value, String printed, String reason, String who, int expectedRevision) {
        return change(
                key.region(),
                who,
                change -> beans.getBean(FigureLog.class).revise(change, key, value, printed, reason, expectedRevision));
    }

    public Revision undo(FigureKey key, String reason, String who, int expectedRevision) {
        return change(
                key.region(),
                who,
                change -> beans.getBean(FigureLog.class).undo(change, key, reason, expectedRevision));
    }

    public void publish(String region, Period period, String who) {
        change(region, who, change -> {
            beans.getBean(Publications.class).publish(change, period);
            return period;
        });
    }

    /** As if a contradiction had come up that names these keys, or had gone. */
    public void markDisputed(String region, Collection<FigureKey> keys, boolean disputed) {
        change(region, "officer", change -> {
            beans.getBean(Disputes.class).replace(change, keys, disputed ? Set.copyOf(keys) : Set.of());
            return keys;
        });
    }

    public List<RollUpDifference> reconcile(String region) {
        return beans.getBean(Ledger.class).reconcile(region);
    }
}
