package gongkai.sample;

import gongkai.ledger.FirstFigures;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.ReportedFigures.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a region's year and of the one before, for the checks to compare with. A rule looks at the spans that a
 * report speaks of, and at the same spans of the year before; so it is given those.
 */
final class KnownFigures {

    private Map<Place, List<Figure>> before = new HashMap<>();
    private Map<Place, List<Figure>> now = new HashMap<>();

    /** Figures of the year before the first that is written. */
    void begin(List<Figure> figures) {
        before = new HashMap<>();
        now = new HashMap<>();
        figures.forEach(this::add);
    }

    /** Goes on to the year whose figures these are. */
    void next(FirstFigures.Books books) {
        before = now;
        now = new HashMap<>();
        Map<Long, FirstFigures.Written> sources = new HashMap<>();
        books.reports().forEach(report -> sources.put(report.source().id(), report));
        books.figures().forEach((key, claim) -> add(figure(key, claim, sources)));
    }

    private void add(Figure figure) {
        now.computeIfAbsent(new Place(figure.unit(), figure.period()), place -> new ArrayList<>())
                .add(figure);
    }

    private static Figure figure(FigureKey key, StoredClaim stored, Map<Long, FirstFigures.Written> sources) {
        Claim claim = stored.claim();
        FirstFigures.Written report = sources.get(stored.source());
        return Figure.stated(
                key,
                FigureValue.of(claim),
                claim.printed(),
                claim.form(),
                1,
                stored.source(),
                report == null ? "" : report.source().title(),
                report == null ? null : report.source().published());
    }

    /** What is to be compared with what a report claims. */
    List<Figure> beside(List<Claim> claims) {
        Set<Place> places = new LinkedHashSet<>();
        for (Claim claim : claims) {
            places.add(new Place(claim.unit(), claim.period()));
        }
        List<Figure> known = new ArrayList<>();
        for (Place place : places) {
            known.addAll(now.getOrDefault(place, List.of()));
            known.addAll(before.getOrDefault(place.yearBefore(), List.of()));
        }
        return known;
    }
}
