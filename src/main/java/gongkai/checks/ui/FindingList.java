package gongkai.checks.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.checks.FindingFilter;
import gongkai.checks.Sides;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.checks.context.Severity;
import gongkai.platform.i18n.NumberFormats;
import gongkai.platform.web.Html;
import gongkai.ui.component.Chip;
import gongkai.ui.component.DelegatedListener;
import gongkai.ui.page.SourceRoutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings one below the other: what is wrong, both values, whose it is and until when, and the ways on. Drawn as one piece,
 * as fifty of them would be a thousand components.
 */
final class FindingList extends Section {

    private static final String FINDING = "data-finding";

    private final transient FindingWords words;
    private final boolean mayDecide;

    /**
     * @param today decides what is overdue
     * @param mayDecide whether its reader records verdicts; others see the history only
     * @param open takes the id of the finding whose panel is asked for, as the browser says it
     */
    FindingList(
            List<StoredFinding> findings,
            LocalDate today,
            boolean mayDecide,
            FindingWords words,
            SerializableConsumer<String> open) {
        this.words = words;
        this.mayDecide = mayDecide;
        addClassNames("panel", "findings");
        getElement().setAttribute("aria-label", words.translate("findings.title"));
        Html list = new Html();
        findings.forEach(finding -> list.element("div", "finding", entry(finding, today)));
        getElement().setProperty("innerHTML", list.toString());
        DelegatedListener.add(this, "click", FINDING, open);
    }

    static Chip.Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Chip.Tone.BAD;
            case WARNING -> Chip.Tone.WARNING;
            case UNVERIFIABLE -> Chip.Tone.PLAIN;
        };
    }

    private Html entry(StoredFinding finding, LocalDate today) {
        Html text = new Html()
                .element("div", "row", head(finding, today))
                .open("h2")
                .text(words.sentence(finding))
                .close("h2")
                .element("div", "about-line", about(finding));
        return new Html()
                .element("div", "text", text)
                .element("div", "both", values(finding))
                .element("div", "actions", actions(finding));
    }

    /** How bad it is, which rule says so, what was decided, and until when it is to be settled. */
    private Html head(StoredFinding finding, LocalDate today) {
        Html head = Chip.html(words.translate("severity." + finding.severity()), tone(finding.severity()))
                .span("rule", words.rule(finding.rule()));
        if (finding.verdict() != Verdict.OPEN) {
            head.add(Chip.html(words.translate("finding.verdict." + finding.verdict()), Chip.Tone.GOOD));
        }
        String due = words.due(finding, today);
        if (!due.isEmpty()) {
            FindingFilter.Due how = FindingFilter.due(finding, today);
            head.add(Chip.html(
                    due,
                    how == FindingFilter.Due.OVERDUE
                            ? Chip.Tone.BAD
                            : how == FindingFilter.Due.SOON ? Chip.Tone.WARNING : Chip.Tone.PLAIN));
        }
        return head;
    }

    private Html about(StoredFinding finding) {
        List<String> whose = new ArrayList<>();
        if (!finding.unit().isEmpty()) {
            whose.add(words.unit(finding.unit()));
        }
        if (finding.year() != null) {
            whose.add(words.translate("period.year", String.valueOf(finding.year())));
        }
        whose.add(finding.sourceTitle());
        Html about = plain(String.join(" · ", whose))
                .add(plain(
                        finding.responsible().isEmpty()
                                ? words.translate("findings.nobody")
                                : words.translate("findings.responsible-is", words.unit(finding.responsible()))));
        return finding.reason().isEmpty()
                ? about
                : about.add(plain(words.translate("findings.reason-is", finding.reason())));
    }

    private static Html plain(String text) {
        return new Html().open("span").text(text).close("span");
    }

    private Html values(StoredFinding finding) {
        Html values = new Html();
        Sides.of(finding)
                .ifPresent(sides -> values.add(value(sides.first(), words.number(sides.one())))
                        .add(value(sides.second(), words.number(sides.other())))
                        .add(value(
                                "findings.difference",
                                NumberFormats.in(words.locale()).signed(sides.difference()))));
        return values;
    }

    private Html value(String key, String number) {
        return new Html()
                .open("div")
                .span("quiet", words.translate(key))
                .span("num", number)
                .close("div");
    }

    private Html actions(StoredFinding finding) {
        String place = finding.claims().isEmpty()
                ? SourceRoutes.of(finding.source())
                : SourceRoutes.of(finding.source(), finding.claims().getFirst());
        return new Html()
                .open("a", "href", place, "router-link", "true", "class", "action-link")
                .text(words.translate("findings.to-place"))
                .close("a")
                .open("button", "type", "button", "class", "link-button", FINDING, String.valueOf(finding.id()))
                .text(words.translate(mayDecide ? "findings.decide" : "findings.history"))
                .close("button");
    }
}
