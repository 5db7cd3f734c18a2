package gongkai.review.intake;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.ReportKind;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.query.Sources;
import gongkai.reading.metadata.ReportKinds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a document that comes is known: the same bytes, the same report in another dress, or an edition of one. */
@Component
class KnownReports {

    private final Sources sources;

    KnownReports(Sources sources) {
        this.sources = sources;
    }

    Source source(String region, long id) {
        return sources.find(region, id).orElseThrow();
    }

    /** The source that came with these bytes. */
    Optional<Source> document(String region, byte[] bytes) {
        return sources.findSame(region, bytes);
    }

    /** The report that this is another rendition of. */
    Optional<SameReport.Match> report(SourceDraft draft, List<Claim> claims) {
        return new SameReport(sources).find(draft, claims);
    }

    /** The edition that a source corrects. */
    @Nullable
    Source formerOf(Source source) {
        Long id = source.supersedes();
        return id == null ? null : sources.find(source.region(), id).orElse(null);
    }

    /**
     * The document that this one is a corrected edition of: the last one in force of the same unit and year that reports on
     * the same thing. A person sees which it is, and may say that it is not.
     */
    @Nullable
    Source formerEdition(SourceDraft draft, List<Claim> claims) {
        Integer year = draft.year();
        if (year == null || draft.unit().isEmpty()) {
            return null;
        }
        ReportKind kind = ReportKinds.of(draft.title());
        return sources.ofUnitAndYear(draft.region(), draft.unit(), year).stream()
                .filter(s -> s.kind() == Source.Kind.DOCUMENT)
                .filter(s -> s.status() == Source.Status.PENDING || s.status() == Source.Status.ACCEPTED)
                .filter(s -> ReportKinds.of(s.title()) == kind)
                .filter(s -> kind == ReportKind.ANNUAL || speakOfTheSame(s, claims))
                .max(Comparator.comparing(Source::id))
                .orElse(null);
    }

    /** A unit prints several notices a year: one corrects another only where both speak of the same periods and things. */
    private boolean speakOfTheSame(Source source, List<Claim> claims) {
        String region = source.region();
        Set<FigureKey> keys = sources.claims(region, source.id()).stream()
                .map(c -> c.key(region))
                .collect(Collectors.toSet());
        return claims.stream()
                .anyMatch(c -> keys.contains(new FigureKey(region, c.indicator(), c.aspect(), c.unit(), c.period())));
    }
}
