package gongkai.review.intake;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.ReportKind;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Sources;
import gongkai.ledger.store.Pairing;
import gongkai.reading.metadata.ReportKinds;
import gongkai.reading.text.Normalised;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises a report that is held already in another dress: typed from (a citation), as page, Word file, PDF or text. It is
 * the same report when it is of the same region, unit, year and kind and what both state agrees. Where it differs it is a
 * corrected edition, where it shares nothing it is a source of its own; in doubt nothing is joined.
 */
public class SameReport {

    /** What two annual reports of a unit, or two notices of one title, have to share at least of the smaller one. */
    private static final double SHARE = 0.5;

    /** What kinds that a title can be mistaken for have to share at least. */
    private static final double LARGE_SHARE = 0.8;

    private static final int SEVERAL = 3;
    private static final int MANY = 5;

    /** Of so many numbers that agree, a typed citation may have one that differs: a slip of the typist or of the reader. */
    private static final int AGREEING_FOR_ONE_SLIP = 10;

    /** Words of a title or a file's name that announce a corrected edition. */
    private static final Pattern CORRECTED = Pattern.compile("更正|修订|修正|订正|勘误|重新发布");

    private static final int SHINGLE = 12;
    private static final double SAME_WORDS = 0.9;

    private final Sources sources;

    public SameReport(Sources sources) {
        this.sources = sources;
    }

    /** @param pairing of the source's claims with those of the document */
    public record Match(Source source, Pairing pairing, int agreeing) {}

    /** The source that a document is a further rendition of, if there is one. */
    Optional<Match> find(SourceDraft draft, List<Claim> claims) {
        return held(draft)
                .map(source -> match(source, draft, claims))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Match::agreeing)
                        .thenComparing(m -> m.source().kind() == Source.Kind.DOCUMENT)
                        .thenComparing(m -> m.source().status() != Source.Status.SUPERSEDED)
                        .thenComparing(m -> -m.source().id()));
    }

    /**
     * The document that a number typed from a named document belongs to: of the same title and year, or, where the law knows
     * one annual report only, of the same unit and year that states this very number.
     */
    public Optional<Match> find(SourceDraft citation, Claim typed) {
        ReportKind kind = ReportKinds.of(citation.title());
        return sources.ofYear(citation.region(), citation.year()).stream()
                .filter(s -> s.kind() == Source.Kind.DOCUMENT)
                .filter(s -> s.status() == Source.Status.PENDING || s.status() == Source.Status.ACCEPTED)
                .map(s -> {
                    Pairing pairing = Pairing.of(sources.claims(s.region(), s.id()), List.of(typed));
                    boolean named = letters(s.title()).equals(letters(citation.title()));
                    boolean lawful = kind == ReportKind.ANNUAL
                            && ReportKinds.of(s) == kind
                            && s.unit().equals(typed.unit())
                            && !pairing.known().isEmpty();
                    return pairing.differing().isEmpty() && (named || lawful)
                            ? Optional.of(new Match(s, pairing, pairing.known().size()))
                            : Optional.<Match>empty();
                })
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Match::agreeing)
                        .thenComparing(m -> -m.source().id()));
    }

    private Stream<Source> held(SourceDraft draft) {
        return sources.ofYear(draft.region(), draft.year()).stream()
                .filter(s -> s.status() != Source.Status.DISMISSED)
                .filter(s -> s.unit().equals(draft.unit()) || sameTitle(s, draft));
    }

    private Optional<Match> match(Source source, SourceDraft draft, List<Claim> claims) {
        List<StoredClaim> held = sources.claims(source.region(), source.id());
        Pairing pairing = Pairing.of(held, claims);
        Match match = new Match(source, pairing, pairing.known().size());
        if (source.kind() == Source.Kind.DOCUMENT && announces(draft) && !announces(source)) {
            return Optional.empty();
        }
        boolean joins = held.isEmpty() || claims.isEmpty()
                ? held.isEmpty() && claims.isEmpty() && sameWords(source, draft)
                : agrees(match, held, draft, claims);
        // what gave way to a corrected edition takes nothing new
        boolean open =
                source.status() != Source.Status.SUPERSEDED || pairing.known().size() == claims.size();
        return joins && open ? Optional.of(match) : Optional.empty();
    }

    private static boolean agrees(Match match, List<StoredClaim> held, SourceDraft draft, List<Claim> claims) {
        Source source = match.source();
        int differing = match.pairing().differing().size();
        boolean slips = source.kind() == Source.Kind.CITATION && differing * AGREEING_FOR_ONE_SLIP <= match.agreeing();
        if (match.agreeing() == 0 || differing > 0 && !slips) {
            return false;
        }
        long statements = held.stream()
                .filter(c -> c.status() != StoredClaim.Status.DISMISSED)
                .count();
        double share = (double) match.agreeing() / Math.max(1, Math.min(statements, claims.size()));
        ReportKind one = ReportKinds.of(source);
        ReportKind other = ReportKinds.of(draft.title());
        boolean sameTitle = sameTitle(source, draft);
        if (one != other) {
            return one != ReportKind.BULLETIN
                    && other != ReportKind.BULLETIN
                    && match.agreeing() >= MANY
                    && share >= LARGE_SHARE;
        }
        boolean named = sameTitle || one == ReportKind.ANNUAL && !draft.unit().isEmpty();
        return share >= SHARE
                && (named || match.agreeing() >= SEVERAL && !draft.unit().isEmpty());
    }

    private static boolean announces(SourceDraft draft) {
        return CORRECTED.matcher(draft.title() + draft.fileName()).find();
    }

    private static boolean announces(Source source) {
        return CORRECTED.matcher(source.title() + source.fileName()).find();
    }

    private static boolean sameTitle(Source source, SourceDraft draft) {
        return letters(source.title()).equals(letters(draft.title()));
    }

    /** Without what differs from file to file: signs, spaces, script. */
    private static String letters(String text) {
        return Normalised.of(text).text().replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Of documents that state no number, the words decide: nearly all of the shorter one stand in the longer. */
    private boolean sameWords(Source source, SourceDraft draft) {
        if (ReportKinds.of(source) != ReportKinds.of(draft.title())) {
            return false;
        }
        Set<String> one = shingles(letters(sources.text(source.region(), source.id())));
        Set<String> other = shingles(letters(draft.text()));
        Set<String> shorter = one.size() <= other.size() ? one : other;
        Set<String> longer = shorter == one ? other : one;
        long both = shorter.stream().filter(longer::contains).count();
        return !shorter.isEmpty() && both >= SAME_WORDS * shorter.size() && both >= SHARE * longer.size();
    }

    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= text.length(); i++) {
            shingles.add(text.substring(i, i + SHINGLE));
        }
        return shingles;
    }
}
