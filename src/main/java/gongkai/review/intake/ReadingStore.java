package gongkai.review.intake;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.HomeRegion;
import gongkai.checks.context.Finding;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.Claims;
import gongkai.ledger.Ledger;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.Renditions;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.ReportKind;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.reading.LedgerLimits;
import gongkai.reading.Reading;
import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.document.MediaTypes;
import gongkai.reading.metadata.ReportKinds;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.VisibleText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Stores what was read of a document: its claims, all its other numbers and the findings, pending review. One transaction:
 * a document is wholly there or not there.
 */
@Service
public class ReadingStore {

    private final String region;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Claims claims;
    private final Renditions renditions;
    private final KnownReports known;
    private final PendingChecks pendingChecks;

    /** @param home whose ledger the documents go into */
    ReadingStore(
            HomeRegion home,
            Catalogue catalogue,
            Ledger ledger,
            Claims claims,
            Renditions renditions,
            KnownReports known,
            PendingChecks pendingChecks) {
        this.region = home.code();
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.claims = claims;
        this.renditions = renditions;
        this.known = known;
        this.pendingChecks = pendingChecks;
    }

    /** Stores it, as far as the tables can hold it; a document that is known is told, and one of a known report joins it. */
    public IntakeResult store(Reading reading, String fileName, byte[] bytes, String who) {
        Storable storable = Storable.of(reading, catalogue);
        return ledger.change(region, who, change -> {
            ReadingBudget.check(); // others may have held the region long
            IntakeResult result = store(change, reading, storable, fileName, bytes);
            ReadingBudget.check(); // or all of it is taken back
            return result;
        });
    }

    private IntakeResult store(LedgerChange change, Reading reading, Storable storable, String fileName, byte[] bytes) {
        Optional<Source> same = known.document(region, bytes);
        if (same.isPresent()) {
            return new IntakeResult(
                    same.get(),
                    true,
                    reading,
                    findings(reading, reading.claims(), same.get().id()),
                    known.formerOf(same.get()),
                    null);
        }
        SourceDraft draft = draft(reading, fileName, change.user());
        Optional<SameReport.Match> held = known.report(draft, storable.claims());
        if (held.isPresent()) {
            return join(change, held.get(), draft, bytes, reading, storable);
        }
        Source former = reading.claims().isEmpty() ? null : known.formerEdition(draft, reading.claims());
        Source source = claims.receive(
                        change, former == null ? draft : draft.superseding(former.id()), bytes, storable.claims())
                .source();
        ReadingBudget.check();
        List<Finding> findings = pendingChecks.begin(change, source.id(), storable.numbers());
        return new IntakeResult(source, false, reading, findings, former, null);
    }

    /** Adds a document to the report that it is another rendition of. */
    private IntakeResult join(
            LedgerChange change,
            SameReport.Match match,
            SourceDraft draft,
            byte[] bytes,
            Reading reading,
            Storable storable) {
        long id = match.source().id();
        boolean leads = renditions.attach(change, id, draft, bytes, storable.claims(), match.pairing());
        List<Finding> findings = findings(reading, storable.claims(), id);
        if (leads) {
            pendingChecks.begin(change, id, storable.numbers());
        } else {
            pendingChecks.refresh(change, id);
        }
        Source source = known.source(region, id);
        int agreeing = match.agreeing();
        Joined joined = new Joined(
                leads,
                agreeing,
                storable.claims().size() - agreeing,
                match.pairing().differing().size());
        return new IntakeResult(source, false, reading, findings, known.formerOf(source), joined);
    }

    /**
     * What the checks find in a reading.
     *
     * @param source the id of the source that it is stored as; null where it is not
     */
    List<Finding> findings(Reading reading, List<Claim> stated, @Nullable Long source) {
        ReportMetadata head = reading.head();
        return pendingChecks.check(
                stated,
                new SourceFacts(
                        region, head.unit().unit(), head.bulletin() ? null : head.year(), head.published(), source));
    }

    private SourceDraft draft(Reading reading, String fileName, String who) {
        ReportMetadata head = reading.head();
        String title = head.title().isBlank() ? fileName : head.title();
        return new SourceDraft(
                region,
                VisibleText.line(LedgerLimits.text(title, 500)),
                LedgerLimits.text(head.publisher(), 300),
                head.published(),
                head.year(),
                head.bulletin() ? ReportKind.BULLETIN : ReportKinds.of(title),
                head.form(),
                LedgerLimits.text(head.unit().unit(), 100),
                "",
                "",
                LedgerLimits.text(fileName, 300),
                MediaTypes.of(fileName),
                LedgerLimits.text(reading.document().text()),
                null,
                who);
    }
}
