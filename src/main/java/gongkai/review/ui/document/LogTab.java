package gongkai.review.ui.document;

import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.ReviewStep;
import gongkai.review.ui.SourceWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people did to the document, the last first. */
final class LogTab implements ReviewTab {

    private final Review review;
    private final FigureText text;

    LogTab(Review review, FigureText text) {
        this.review = review;
        this.text = text;
    }

    @Override
    public int count() {
        return review.steps().size();
    }

    @Override
    public boolean isOffered() {
        return count() > 0;
    }

    @Override
    public String empty() {
        return "review.empty.log";
    }

    @Override
    public Map<String, String> rows(int from, int to) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (ReviewStep step : review.steps().reversed().subList(from, to)) {
            String id = "s" + step.step();
            Html row = new Html()
                    .open("div", "id", id, "class", "change")
                    .span(
                            "fate",
                            text.translate("review.action." + step.action().name()))
                    .open("span", "class", "said")
                    .span("what", what(step))
                    .span(
                            "where",
                            step.by() + " · " + SourceWords.moment(step.at(), text)
                                    + (step.reason().isBlank() ? "" : " · " + step.reason()))
                    .close("span")
                    .close("div");
            pieces.put(id, row.toString());
        }
        return pieces;
    }

    /** What a step was about: one claim in words, how many there were, or what changed in the head. */
    private String what(ReviewStep step) {
        if (step.undoes() != null) {
            return text.translate("review.undoes", step.undoes());
        }
        MetadataChange change = step.head();
        if (change != null) {
            return head(change);
        }
        List<Long> claims = step.decided()
                .map(part -> part.replacement() == null ? part.claim() : part.replacement())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return claims.size() > 1
                ? text.translate("review.numbers", claims.size())
                : claims.stream()
                        .flatMap(id -> review.claims().stream().filter(c -> c.id() == id))
                        .findFirst()
                        .map(c -> SourceWords.summary(c.claim(), text))
                        .orElse("");
    }

    private String head(MetadataChange change) {
        MetadataChange.Head before = change.before();
        MetadataChange.Head after = change.after();
        List<String> words = new ArrayList<>();
        changed(words, "review.head.title", before.title(), after.title());
        changed(words, "review.head.unit", text.unit(before.unit()), text.unit(after.unit()));
        changed(words, "review.head.year", year(before.year()), year(after.year()));
        return String.join(text.either("；", "; "), words);
    }

    private void changed(List<String> words, String label, String before, String after) {
        if (!before.equals(after)) {
            words.add(text.translate(
                    "review.head.changed",
                    text.translate(label),
                    before.isEmpty() ? text.translate("review.change.none") : before,
                    after.isEmpty() ? text.translate("review.change.none") : after));
        }
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : String.valueOf(year);
    }
}
