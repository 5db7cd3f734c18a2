package gongkai.review.ui;

import gongkai.checks.FindingTexts;
import gongkai.checks.StoredFinding;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.store.MetadataChange;
import gongkai.review.store.ReviewFinding;
import gongkai.review.store.ReviewStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What else is known of a document under review, as pieces of HTML: findings, differences, and what people did. */
final class ReviewRecord {

    private final Review review;
    private final ReviewPage page;
    private final FigureText text;
    private final FindingTexts findingTexts;
    private final boolean officer;

    /** @param officer whether findings can be settled here */
    ReviewRecord(Review review, ReviewPage page, FigureText text, FindingTexts findingTexts, boolean officer) {
        this.review = review;
        this.page = page;
        this.text = text;
        this.findingTexts = findingTexts;
        this.officer = officer;
    }

    /** Some findings of the document. */
    Map<String, String> findings(List<ReviewFinding> findings) {
        Map<String, String> pieces = new LinkedHashMap<>();
        int number = 0;
        for (ReviewFinding finding : findings) {
            String id = "f" + number++;
            StoredFinding stored = finding.stored();
            Html row = new Html()
                    .open(
                            "div",
                            "id",
                            id,
                            "class",
                            "review-finding " + finding.severity().name().toLowerCase(Locale.ROOT))
                    .open("p", "class", "finding-head")
                    .span("severity", findingTexts.severityName(finding.severity(), text.locale()))
                    .span("rule", findingTexts.ruleName(finding.rule(), text.locale()));
            if (stored != null) {
                row.span("verdict", findingTexts.verdictName(stored.verdict(), text.locale()));
            }
            row.close("p")
                    .open("p")
                    .text(findingTexts.message(finding.message(), finding.arguments(), text.locale()))
                    .close("p")
                    .open("p", "class", "finding-claims");
            for (long claim : finding.claims()) {
                page.item("c" + claim).ifPresent(item -> {
                    StoredClaim said = item.claim();
                    if (said != null) {
                        row.open("button", "type", "button", "data-item", item.key())
                                .text(text.unit(said.claim().unit()) + " "
                                        + text.indicator(said.claim().indicator()) + " "
                                        + text.said(said.claim()))
                                .close("button");
                    }
                });
            }
            if (stored != null && officer) {
                row.open("button", "type", "button", "class", "decide", "data-item", "f" + stored.id())
                        .text(text.say("review.verdict"))
                        .close("button");
            } else if (stored == null) {
                row.span("quiet", text.say("review.verdict.later"));
            }
            pieces.put(id, row.close("p").close("div").toString());
        }
        return pieces;
    }

    /** What this edition says otherwise than the former one. */
    List<EditionChange> changed() {
        return review.changes().stream()
                .filter(change -> change.kind() != EditionChange.Kind.SAME)
                .toList();
    }

    /** Some of that. */
    Map<String, String> changes(List<EditionChange> changes) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (EditionChange change : changes) {
            StoredClaim after = change.after();
            String id = "d" + pieces.size();
            Html row = new Html()
                    .open("div", "id", id, "class", "change", "data-item", after == null ? "" : "c" + after.id())
                    .span("fate", text.say("review.change." + change.kind().name()))
                    .open("span", "class", "said")
                    .span("what", text.indicator(change.key().indicator()))
                    .span(
                            "where",
                            text.unit(change.key().unit()) + " · "
                                    + text.period(change.key().period()))
                    .close("span")
                    .open("span", "class", "num")
                    .text(printed(change.before()) + " → " + printed(after))
                    .close("span")
                    .close("div");
            pieces.put(id, row.toString());
        }
        return pieces;
    }

    private String printed(@Nullable StoredClaim claim) {
        return claim == null
                ? text.say("review.change.none")
                : text.number(
                        claim.claim().value(),
                        claim.claim().state(),
                        claim.claim().qualifier(),
                        claim.claim().printed(),
                        claim.claim().indicator(),
                        false);
    }

    /** Some of what people did. */
    Map<String, String> log(List<ReviewStep> steps) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (ReviewStep step : steps) {
            String id = "s" + step.step();
            Html row = new Html()
                    .open("div", "id", id, "class", "change")
                    .span("fate", text.say("review.action." + step.action().name()))
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
            return text.say("review.undoes", step.undoes());
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
                ? text.say("review.numbers", claims.size())
                : claims.stream()
                        .flatMap(id -> review.claims().stream().filter(c -> c.id() == id))
                        .findFirst()
                        .map(c -> said(c.claim(), text))
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
            words.add(text.say(
                    "review.head.changed",
                    text.say(label),
                    before.isEmpty() ? text.say("review.change.none") : before,
                    after.isEmpty() ? text.say("review.change.none") : after));
        }
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : String.valueOf(year);
    }

    /** What a claim says, in one line. */
    static String said(Claim claim, FigureText text) {
        String number =
                text.number(claim.value(), claim.state(), claim.qualifier(), claim.printed(), claim.indicator(), false);
        return text.indicator(claim.indicator()) + " · " + text.unit(claim.unit()) + " · " + text.period(claim.period())
                + " · " + text.withMeasure(number, claim.indicator(), claim.state());
    }
}
