package gongkai.review.ui.document;

import gongkai.checks.FindingTexts;
import gongkai.checks.StoredFinding;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.store.ReviewFinding;
import gongkai.review.ui.markup.ReviewItem;
import gongkai.review.ui.markup.ReviewItems;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the checks say of the document. */
final class FindingsTab implements ReviewTab {

    /** Before the id of a finding: the button that settles it. */
    static final String DECIDE = "f";

    private final Review review;
    private final ReviewItems numbers;
    private final FigureText text;
    private final FindingTexts findingTexts;
    private final boolean officer;

    /** @param officer whether findings can be settled here */
    FindingsTab(Review review, ReviewItems numbers, FigureText text, FindingTexts findingTexts, boolean officer) {
        this.review = review;
        this.numbers = numbers;
        this.text = text;
        this.findingTexts = findingTexts;
        this.officer = officer;
    }

    @Override
    public int count() {
        return review.findings().size();
    }

    @Override
    public String empty() {
        return "review.empty.findings";
    }

    @Override
    public Map<String, String> rows(int from, int to) {
        Map<String, String> pieces = new LinkedHashMap<>();
        int number = from;
        for (ReviewFinding finding : review.findings().subList(from, to)) {
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
                numbers.item(ReviewItem.key(claim)).ifPresent(item -> {
                    StoredClaim said = item.claim();
                    if (said != null) {
                        row.open("button", "type", "button", "data-item", item.key())
                                .text(text.unit(said.claim().unit()) + " "
                                        + text.indicator(said.claim().indicator()) + " "
                                        + text.number(said.claim()))
                                .close("button");
                    }
                });
            }
            if (stored != null && officer) {
                row.open("button", "type", "button", "class", "decide", "data-item", DECIDE + stored.id())
                        .text(text.translate("review.verdict"))
                        .close("button");
            } else if (stored == null) {
                row.span("quiet", text.translate("review.verdict.later"));
            }
            pieces.put(id, row.close("p").close("div").toString());
        }
        return pieces;
    }
}
