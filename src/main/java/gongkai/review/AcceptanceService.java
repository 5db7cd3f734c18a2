package gongkai.review;

import gongkai.access.CurrentUser;
import gongkai.checks.FindingService;
import gongkai.ledger.Disputes;
import gongkai.ledger.Ledger;
import gongkai.ledger.LedgerChange;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of every decision about claims, in a straight line and one transaction: the ledger accepts and chooses figures;
 * the checks run once over what was touched, on the figures as sources state them; the disputes are replaced by what the
 * checks found; and the ledger settles the roll-up once.
 */
@Service
public class AcceptanceService {

    private final Ledger ledger;
    private final FindingService findings;
    private final Disputes disputes;
    private final CurrentUser user;

    AcceptanceService(Ledger ledger, FindingService findings, Disputes disputes, CurrentUser user) {
        this.ledger = ledger;
        this.findings = findings;
        this.disputes = disputes;
        this.user = user;
    }

    /** The same in the name of whoever is signed in. */
    @Transactional
    public <T extends @Nullable Object> T change(String region, Function<LedgerChange, T> decide) {
        return change(region, user.name(), decide);
    }

    /**
     * @param user in whose name
     * @param decide what is decided about claims; where it throws, nothing of it remains
     */
    @Transactional
    public <T extends @Nullable Object> T change(String region, String user, Function<LedgerChange, T> decide) {
        return ledger.change(region, user, change -> {
            T decided = decide.apply(change);
            FindingService.Checked checked = findings.check(change);
            disputes.replace(change, checked.keys(), checked.disputed());
            return decided;
        });
    }
}
