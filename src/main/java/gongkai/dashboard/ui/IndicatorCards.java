package gongkai.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
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
import gongkai.ledger.ui.EvidencePanel;
import gongkai.ledger.ui.FigureText;
import gongkai.planning.Target;
import gongkai.planning.TargetStatus;
import gongkai.platform.i18n.Years;
import gongkai.ui.component.Chip;
import gongkai.ui.component.Icon;
import gongkai.ui.component.MetricCard;
import gongkai.ui.component.Sparkline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        MetricCard shown = new MetricCard(text.indicator(card.indicator()));
        if (address != null) {
            shown.detail(address);
        }
        Figure latest = card.latest();
        if (latest == null) {
            shown.missing(text.translate("state.no-data"));
            shown.period(Years.words(scope.from(), scope.to(), text.locale())
                    + text.translate("list.colon")
                    + text.translate(Objects.requireNonNullElse(card.absence(), Absence.NO_REPORT)
                            .textKey()));
            for (Levels levels : card.beside()) {
                shown.note(text.period(levels.period()) + text.translate("list.colon") + beside(levels));
            }
            shown.about(definition(card.indicator()));
            return shown;
        }
        shown.value(
                text.brief(latest),
                text.full(latest),
                latest.state() == State.VALUE ? text.measure(card.indicator()) : "",
                () -> EvidencePanel.open(figures, latest.key(), text));
        shown.period(text.period(latest.period()));
        shown.inFile(text.inFile(latest), text.measureInFile(card.indicator()), text.inFile(latest.period()));
        if (card.change() != null) {
            change(shown, card.indicator(), card.change());
        }
        if (card.goal() != null) {
            shown.beside(goal(card.goal(), latest));
        }
        if (scope.with() != null) {
            shown.beside(other(scope.with(), latest, card.other()));
        }
        text.chips(latest).forEach(shown::chip);
        for (Levels levels : card.beside()) {
            shown.note(beside(levels));
        }
        Figure newer = card.newer();
        if (newer != null) {
            shown.note(text.translate("overview.newer", text.period(newer.period()), text.full(newer)));
        }
        if (Sparkline.hasCourse(card.course())) {
            int last = card.courseFrom() + card.course().size() - 1;
            shown.course(new Sparkline(card.course(), card.breaks(), course(card)), card.courseFrom() + "–" + last);
        }
        shown.about(about(card.indicator(), latest));
        return shown;
    }

    /** The target that holds, and in words how the figure stands to it. */
    private Component goal(Goal goal, Figure latest) {
        Target target = goal.target();
        Span words = new Span(
                text.translate("target." + target.bound().word(), text.amount(target.threshold(), latest.indicator())));
        if (!target.basis().isEmpty()) {
            words.getElement().setAttribute("title", target.basis());
        }
        Chip.Tone tone = goal.few()
                ? Chip.Tone.PLAIN
                : switch (goal.status()) {
                    case MET -> Chip.Tone.GOOD;
                    case MISSED -> Chip.Tone.BAD;
                    default -> Chip.Tone.PLAIN;
                };
        if (!goal.period().equals(latest.period()) && goal.status() != TargetStatus.NO_FIGURE) {
            words.add(text.translate("list.colon") + text.period(goal.period()));
        }
        Span line = new Span(
                words,
                new Chip(
                        text.translate(
                                "target.status." + goal.status().word(),
                                String.valueOf(goal.period().to().getYear())),
                        tone));
        line.addClassName("goal");
        return line;
    }

    /** What the other unit has of the same period, one click from its source, and which of both is more. */
    private Component other(String unit, Figure latest, @Nullable Figure other) {
        if (other == null) {
            return new Span(text.translate("card.other-none", text.unit(unit)));
        }
        NativeButton value =
                new NativeButton(text.full(other), click -> EvidencePanel.open(figures, other.key(), text));
        value.addClassName("value-link");
        Span line = new Span(new Span(text.translate("card.other", text.unit(unit))), value);
        if (other.disputed()) {
            line.add(new Span(text.translate("subject.disputed")));
        }
        Change gap = Change.between(latest, other, catalogue);
        BigDecimal difference = gap.difference();
        if (difference != null) {
            String direction = difference.signum() > 0 ? "more" : difference.signum() < 0 ? "less" : "same";
            boolean rate = catalogue
                    .indicator(latest.indicator())
                    .map(Indicator::isPercent)
                    .orElse(false);
            String amount = amount(difference, rate);
            line.add(new Span(text.translate(
                    "card.other." + direction,
                    rate
                            ? text.translate("card.points", amount)
                            : text.withMeasure(amount, latest.indicator(), State.VALUE))));
        }
        return line;
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

    private void change(MetricCard card, String code, Change change) {
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

    private Component[] about(String code, Figure latest) {
        List<Component> lines = new ArrayList<>();
        lines.add(definition(code));
        catalogue.indicator(code).filter(Indicator::isRate).ifPresent(rate -> {
            String numerator = rate.numerator();
            String denominator = rate.denominator();
            lines.add(new Span(
                    numerator == null || denominator == null
                            ? text.translate("card.rate-without-base")
                            : text.translate(
                                    "card.rate-base", text.indicator(numerator), text.indicator(denominator))));
        });
        if (!latest.form().isEmpty()) {
            lines.add(new Span(text.translate("card.form", text.form(latest.form()))));
        }
        if (!latest.sourceTitle().isEmpty()) {
            lines.add(new Span(text.translate("card.source", latest.sourceTitle())));
        }
        return lines.toArray(Component[]::new);
    }

    private Span definition(String code) {
        return new Span(text.definition(code));
    }
}
