package gongkai.review;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.Claims;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.SourceRegister;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.review.intake.Storable;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.MetadataChange.Head;
import gongkai.review.store.ReviewRepository;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.UnclaimedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Changes the head of a document that waits, inside the caller's transaction. The claims that wait and speak of the
 * document's unit or year follow it; accepted ones stay. A document that had no year is read again as of the one that it
 * is given, as at its receipt, and its open numbers become claims.
 */
@Component
class MetadataChanges {

    private final Catalogue catalogue;
    private final ReportReader reader;
    private final Claims claims;
    private final SourceRegister register;
    private final Sources sources;
    private final ReviewRepository tables;

    MetadataChanges(
            Catalogue catalogue,
            ReportReader reader,
            Claims claims,
            SourceRegister register,
            Sources sources,
            ReviewRepository tables) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.claims = claims;
        this.register = register;
        this.sources = sources;
        this.tables = tables;
    }

    /** The head with the form of its year, unless the document's tables follow another. */
    Head withForm(Source source, String title, String unit, @Nullable Integer year) {
        Integer former = source.year();
        boolean ofYear = former == null
                ? source.form().isEmpty()
                : source.form().equals(catalogue.formOfYear(former).code());
        String form = year == null || !ofYear
                ? source.form()
                : catalogue.formOfYear(year).code();
        return new Head(title, unit, year, form);
    }

    /**
     * @return what became of the claims and numbers that followed
     * @throws OptimisticLockingFailureException where the document waits no longer
     */
    List<ReviewStep.Part> change(LedgerChange change, Source source, MetadataChange edited, String why) {
        Head to = edited.after();
        retitle(change, source, to);
        List<ReviewStep.Part> parts = new ArrayList<>(follow(change, source, edited, why));
        if (edited.before().year() == null && to.year() != null) {
            parts.addAll(readAgain(change, source, edited));
        }
        return parts;
    }

    /**
     * Changes the head alone.
     *
     * @throws OptimisticLockingFailureException where the document waits no longer
     */
    void retitle(LedgerChange change, Source source, Head to) {
        if (!register.retitle(change, source.id(), to.title(), to.unit(), to.year(), to.form())) {
            throw new OptimisticLockingFailureException("source " + source.id() + " is " + source.status());
        }
    }

    private List<ReviewStep.Part> follow(LedgerChange change, Source source, MetadataChange edited, String why) {
        List<StoredClaim> moved = new ArrayList<>();
        List<Claim> to = new ArrayList<>();
        for (StoredClaim stored : sources.claims(source.region(), source.id())) {
            Claim after = following(stored.claim(), edited);
            if (stored.status() == StoredClaim.Status.PENDING && !after.equals(stored.claim())) {
                moved.add(stored);
                to.add(after);
            }
        }
        if (moved.isEmpty()) {
            return List.of();
        }
        List<StoredClaim> made = claims.add(change, source.id(), to);
        claims.dismiss(change, source.id(), moved.stream().map(StoredClaim::id).toList(), why);
        List<ReviewStep.Part> parts = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            parts.add(new ReviewStep.Part(
                    moved.get(i).id(),
                    StoredClaim.Status.PENDING,
                    null,
                    made.get(i).id()));
        }
        return parts;
    }

    /** The claim where it speaks of the document's unit or within its year: of the new ones. */
    private static Claim following(Claim claim, MetadataChange edited) {
        Head from = edited.before();
        Head to = edited.after();
        String unit = claim.unit().equals(from.unit()) && !to.unit().isEmpty() ? to.unit() : claim.unit();
        Period period = claim.period();
        Integer year = to.year();
        if (from.year() != null
                && year != null
                && period.from().getYear() == from.year()
                && period.to().getYear() == from.year()) {
            period = new Period(period.from().withYear(year), period.to().withYear(year));
        }
        return of(claim, unit, period, claim.form().equals(from.form()) ? to.form() : claim.form());
    }

    private static Claim of(Claim c, String unit, Period period, String form) {
        return new Claim(
                c.indicator(),
                c.aspect(),
                unit,
                period,
                c.value(),
                c.state(),
                c.qualifier(),
                c.measure(),
                c.printed(),
                c.basis(),
                form,
                c.section(),
                c.start(),
                c.end(),
                c.quote());
    }

    private List<ReviewStep.Part> readAgain(LedgerChange change, Source source, MetadataChange edited) {
        byte[] bytes = sources.bytes(source.region(), source.id()).orElse(null);
        if (bytes == null) {
            return List.of();
        }
        Integer year = Objects.requireNonNull(edited.after().year());
        Reading reading = reader.read(source.fileName(), bytes, year);
        List<UnclaimedNumber> numbers = tables.numbers(source.region(), source.id());
        List<Claim> read = new ArrayList<>();
        List<@Nullable Integer> of = new ArrayList<>();
        for (Claim claim : Storable.of(reading, catalogue).claims()) {
            List<UnclaimedNumber> there = numbers.stream()
                    .filter(n -> n.start() < claim.end() && claim.start() < n.end())
                    .toList();
            if (there.stream().allMatch(n -> n.fate() == UnclaimedNumber.Fate.OPEN)) {
                read.add(following(claim, edited));
                of.add(there.isEmpty() ? null : there.getFirst().number());
            }
        }
        List<StoredClaim> made = read.isEmpty() ? List.of() : claims.add(change, source.id(), read);
        List<ReviewStep.Part> parts = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            parts.add(new ReviewStep.Part(null, null, of.get(i), made.get(i).id()));
        }
        return parts;
    }
}
