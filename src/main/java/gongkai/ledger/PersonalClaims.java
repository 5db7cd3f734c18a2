package gongkai.ledger;

import gongkai.ledger.model.Revision;
import gongkai.ledger.model.StoredClaim;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The claims by which people decided figures. One that was taken back is dismissed, so that the default order does not
 * choose it when the figure is chosen anew.
 */
class PersonalClaims {

    private final JdbcClient jdbc;

    PersonalClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Dismisses the claim that a revision follows, if it is a person's, and lets that of another stand again.
     *
     * @param last the revision that is taken back
     * @param restored the one that holds again; null where none does
     */
    void takeBack(Revision last, @Nullable Revision restored, String who, String why, Instant when) {
        if (restored == null || restored.claim() != last.claim()) {
            jdbc.sql("""
                    update claim set status = 'DISMISSED', decided_by = :who, decided_at = :at, decision = :why
                    where region = :region and id = :id
                      and source in (select s.id from source s where s.region = :region and s.kind = 'PERSON')
                    """)
                    .param("who", who)
                    .param("at", when.atOffset(ZoneOffset.UTC))
                    .param("why", why)
                    .param("region", last.key().region())
                    .param("id", last.claim())
                    .update();
        }
        if (restored != null) {
            jdbc.sql("""
                    update claim set status = 'ACCEPTED', decided_by = null, decided_at = null, decision = null
                    where region = :region and id = :id
                      and source in (select s.id from source s where s.region = :region and s.kind = 'PERSON')
                    """)
                    .param("region", restored.key().region())
                    .param("id", restored.claim())
                    .update();
        }
    }

    /** Whether the claim that a revision follows is accepted. */
    boolean stands(Revision revision) {
        return jdbc.sql("select status from claim where region = ? and id = ?")
                .params(revision.key().region(), revision.claim())
                .query(String.class)
                .single()
                .equals(StoredClaim.Status.ACCEPTED.name());
    }

    /** The source of the claim that a revision follows. */
    long source(Revision revision) {
        return jdbc.sql("select source from claim where region = ? and id = ?")
                .params(revision.key().region(), revision.claim())
                .query(Long.class)
                .single();
    }
}
