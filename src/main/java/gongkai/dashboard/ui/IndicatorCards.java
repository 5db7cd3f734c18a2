package gongkai.dashboard.ui;

import com.vaadin.flow.component.Component;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Scope;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.card.Change;
import gongkai.dashboard.card.Goal;
import gongkai.dashboard.level.Levels;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.EvidenceKey;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.EvidencePanel;
import gongkai.ledger.ui.FigureText;
import gongkai.planning.Target;
import gongkai.planning.TargetStatus;
import gongkai.platform.i18n.Years;
import gongkai.platform.web.Html;
import gongkai.ui.component.CardContent;
import gongkai.ui.component.Chip;
import gongkai.ui.component.Icon;
import gongkai.ui.component.MetricCard;
import gongkai.ui.component.Sparkline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what is known of an indicator into words on a metric card; the same for every view. */
public final class IndicatorCards {

    private final Catalogue catalogue;
    private final Figures figures;
    private final FigureText text;

    public IndicatorCards(Catalogue catalogue, Figures figures, FigureText text) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.text = text;
    }

    /** @param address the view with the detail, with its query; null for none */
    public Component card(Card card, @Nullable String address, Scope scope) {
        return new MetricCard(content(card, address, scope), this::open);
    }

    /** Below the cards, to take them along. */
    public Component downloads(String title, Scope scope, Supplier<List<Card>> cards) {
        return MetricCard.downloads(
                title,
                text.locale(),
                () -> cards.get().stream()
                        .map(card -> content(card, null, scope))
                        .toList());
    }

    private void open(String source) {
        EvidenceKey.parse(source).ifPresent(key -> EvidencePanel.open(figures, key, text));
    }

    private CardContent content(Card card, @Nullable String address, Scope scope) {
        CardContent shown = new CardContent(text.indicator(card.indicator()), text.locale());
        if (address != null) {
            shown.detail(address);
        }
        Figure latest = card.latest();
        if (latest == null) {
            return missing(shown, card, scope);
        }
        shown.value(
                text.brief(latest),
                text.full(latest),
                latest.state() == State.VALUE ? text.measure(card.indicator()) : "",
                EvidenceKey.text(latest.key()));
        shown.inFile(text.inFile(latest), text.measureInFile(card.indicator()), text.inFile(latest.period()));
        shown.period(text.period(latest.period()));
        if (card.change() != null) {
            change(shown, card.indicator(), card.change());
        }
        if (card.goal() != null) {
            goal(shown, card.goal(), latest);
        }
        if (scope.with() != null) {
            other(shown, scope.with(), latest, card.other());
        }
        text.standing(latest).forEach(one -> shown.chip(one.word(), one.tone()));
        for (Levels levels : card.beside()) {
            shown.note(beside(levels));
        }
        Figure newer = card.newer();
        if (newer != null) {
            shown.note(text.translate("overview.newer", text.period(newer.period()), text.full(newer)));
        }
        if (Sparkline.hasCourse(card.course())) {
            int last = card.courseFrom() + card.course().size() - 1;
            shown.course(Sparkline.html(card.course(), card.breaks(), course(card)), card.courseFrom() + "–" + last);
        }
        return shown.about(about(card.indicator(), latest));
    }

    private CardContent missing(CardContent shown, Card card, Scope scope) {
        shown.missing(text.translate("state.no-data"));
        shown.period(Years.words(scope.from(), scope.to(), text.locale())
                + text.translate("list.colon")
                + text.translate(Objects.requireNonNullElse(card.absence(), Absence.NO_REPORT)
                        .textKey()));
        for (Levels levels : card.beside()) {
            shown.note(text.period(levels.period()) + text.translate("list.colon") + beside(levels));
        }
        return shown.about(List.of(text.definition(card.indicator())));
    }

    /** The target that holds, and in words how the figure stands to it. */
    private void goal(CardContent shown, Goal goal, Figure latest) {
        Target target = goal.target();
        Chip.Tone tone = goal.few()
                ? Chip.Tone.PLAIN
                : switch (goal.status()) {
                    case MET -> Chip.Tone.GOOD;
                    case MISSED -> Chip.Tone.BAD;
                    default -> Chip.Tone.PLAIN;
                };
        String words =
                text.translate("target." + target.bound().word(), text.amount(target.threshold(), latest.indicator()));
        if (!goal.period().equals(latest.period()) && goal.status() != TargetStatus.NO_FIGURE) {
            words += text.translate("list.colon") + text.period(goal.period());
        }
        String status = text.translate(
                "target.status." + goal.status().word(),
                String.valueOf(goal.period().to().getYear()));
        Html line = new Html()
                .open("span", "title", target.basis())
                .text(words)
                .close("span")
                .add(Chip.html(status, tone));
        shown.beside("goal", line, words + status);
    }

    /** What the other unit has of the same period, one click from its source, and which of both is more. */
    private void other(CardContent shown, String unit, Figure latest, @Nullable Figure other) {
        if (other == null) {
            String none = text.translate("card.other-none", text.unit(unit));
            shown.beside("", Html.of(none), none);
            return;
        }
        String whose = text.translate("card.other", text.unit(unit));
        String value = text.full(other);
        String disputed = other.disputed() ? text.translate("subject.disputed") : "";
        String gap = gap(latest, other);
        Html line = new Html()
                .span("", whose)
                .add(EvidenceLink.of(other.key(), value))
                .span("", disputed)
                .span("", gap);
        shown.beside("", line, whose + value + disputed + gap);
    }

    private String gap(Figure latest, Figure other) {
        BigDecimal difference = Change.between(latest, other, catalogue).difference();
        if (difference == null) {
            return "";
        }
        String direction = difference.signum() > 0 ? "more" : difference.signum() < 0 ? "less" : "same";
        boolean rate = catalogue
                .indicator(latest.indicator())
                .map(Indicator::isPercent)
                .orElse(false);
        String amount = amount(difference, rate);
        return text.translate(
                "card.other." + direction,
                rate
                        ? text.translate("card.points", amount)
                        : text.withMeasure(amount, latest.indicator(), State.VALUE));
    }

    public String name(Card card) {
        return text.indicator(card.indicator());
    }

    private String beside(Levels levels) {
        BigDecimal sum = levels.sum();
        String basis = levels.partition().basis();
        String parts = levels.parts().stream()
                .map(p -> text.unit(p.key().unit()) + " " + text.number(p))
                .collect(Collectors.joining(sum == null ? text.translate("list.comma") : " + "));
        return sum == null
                ? text.translate("overview.levels." + basis, parts)
                : text.translate("overview.beside." + basis, text.numbers().full(sum), parts);
    }

    private String course(Card card) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < card.course().size(); i++) {
            BigDecimal value = card.course().get(i);
            if (value != null) {
                words.add((card.courseFrom() + i) + " " + text.numbers().full(value));
            }
        }
        return text.indicator(card.indicator())
                + text.translate("list.colon")
                + String.join(text.translate("list.comma"), words);
    }

    private void change(CardContent card, String code, Change change) {
        BigDecimal difference = change.difference();
        Icon sign = difference == null || change.kind() == Change.Kind.BEFORE_WAS_ZERO
                ? Icon.UNEQUAL
                : difference.signum() > 0 ? Icon.UP : difference.signum() < 0 ? Icon.DOWN : Icon.SAME;
        card.change(sign, words(code, change), tone(code, change));
    }

    private String words(String code, Change change) {
        String against = change.against() == null ? "" : text.period(change.against());
        BigDecimal difference = change.difference();
        BigDecimal percent = change.percent();
        if (difference == null) {
            return text.translate("change." + change.kind(), against);
        }
        String direction = difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same";
        boolean rate = catalogue.indicator(code).map(Indicator::isPercent).orElse(false);
        String amount = amount(difference, rate);
        String share = percent == null ? "" : text.numbers().percent(percent.abs(), 1);
        return switch (change.kind()) {
            case FEW_CASES -> text.translate("change.few." + direction, against, amount);
            case BEFORE_WAS_ZERO -> text.translate("change.BEFORE_WAS_ZERO", against);
            default ->
                rate
                        ? text.translate("change.points." + direction, against, amount)
                        : share.isEmpty()
                                ? text.translate("change.plain." + direction, against, amount)
                                : text.translate("change." + direction, against, amount, share);
        };
    }

    /** Percentage points with two decimals, as the rates they are the difference of. */
    private String amount(BigDecimal difference, boolean rate) {
        BigDecimal size = difference.abs();
        return text.numbers().full(rate ? size.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros() : size);
    }

    /** The card in a clause: 2024年收到政府信息公开申请数 80 件,比2023年增加 8(11.1%). */
    public String sentence(Card card) {
        Figure latest = Objects.requireNonNull(card.latest());
        Change change = card.change();
        String value = text.full(latest) + (latest.disputed() ? text.translate("subject.disputed") : "");
        boolean told =
                change != null && (change.kind() == Change.Kind.CHANGED || change.kind() == Change.Kind.FEW_CASES);
        return change == null || !told
                ? text.translate(
                        "subject.clause", text.period(latest.period()), text.indicator(card.indicator()), value)
                : text.translate(
                        "subject.clause-change",
                        text.period(latest.period()),
                        text.indicator(card.indicator()),
                        value,
                        words(card.indicator(), change));
    }

    /** How the card's figure has changed, in words; that it cannot be compared, where that is so; empty for none. */
    public String comparison(Card card) {
        Change change = card.change();
        return change == null ? "" : words(card.indicator(), change);
    }

    private Chip.Tone tone(String code, Change change) {
        BigDecimal difference = change.difference();
        if (!change.judged() || difference == null || difference.signum() == 0) {
            return Chip.Tone.PLAIN;
        }
        boolean moreIsBetter = catalogue
                .indicator(code)
                .map(i -> i.direction() == Indicator.Direction.UP)
                .orElse(true);
        return (difference.signum() > 0) == moreIsBetter ? Chip.Tone.GOOD : Chip.Tone.BAD;
    }

    private List<String> about(String code, Figure latest) {
        List<String> lines = new ArrayList<>(List.of(text.definition(code)));
        catalogue.indicator(code).filter(Indicator::isRate).ifPresent(rate -> {
            String numerator = rate.numerator();
            String denominator = rate.denominator();
            lines.add(
                    numerator == null || denominator == null
                            ? text.translate("card.rate-without-base")
                            : text.translate("card.rate-base", text.indicator(numerator), text.indicator(denominator)));
        });
        if (!latest.form().isEmpty()) {
            lines.add(text.translate("card.form", text.form(latest.form())));
        }
        if (!latest.sourceTitle().isEmpty()) {
            lines.add(text.translate("card.source", latest.sourceTitle()));
        }
        return lines;
    }
}
