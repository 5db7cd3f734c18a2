package gongkai.dashboard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gongkai.catalogue.Scope;
import gongkai.catalogue.Unit;
import gongkai.checks.FindingBoard;
import gongkai.checks.StoredFinding;
import gongkai.checks.context.Severity;
import gongkai.checks.ui.FindingWords;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.overview.Overview;
import gongkai.dashboard.ui.IndicatorCards;
import gongkai.planning.TargetStatus;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.Filters;
import gongkai.ui.page.SourceRoutes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What has to be done, and whose it is: contradictions, what is overdue, targets that were missed, units not heard from. */
final class AttentionPanel extends Section {

    /** So many names are told; the rest is a number. */
    private static final int NAMES = 8;

    private final transient FindingWords words;
    private final transient Scope scope;
    private final transient FilterOptions rules;

    AttentionPanel(Overview overview, FindingWords words, Scope scope, FilterOptions rules, IndicatorCards cards) {
        this.words = words;
        this.scope = scope;
        this.rules = rules;
        addClassNames("panel", "attention");
        add(new H2(words.translate("attention.title")));
        Overview.Attention attention = overview.attention();
        Div duties = new Div();
        overdue(attention.open(), duties);
        targets(overview, cards, duties);
        silent(attention, duties);
        Div columns = new Div(findings(attention, overview.quality().checked()), duties);
        columns.addClassName("columns");
        add(columns);
    }

    /** The most pressing findings, each with whose it is. */
    private Component findings(Overview.Attention attention, boolean checked) {
        FindingBoard.Counts open = attention.open();
        Div part = new Div();
        if (open.all() == 0) {
            part.add(new Paragraph(words.translate(checked ? "attention.none" : "attention.unchecked")));
            return part;
        }
        part.add(line(
                words.translate(
                        "attention.open",
                        open.all(),
                        open.bySeverity().getOrDefault(Severity.ERROR, 0),
                        open.bySeverity().getOrDefault(Severity.WARNING, 0),
                        open.bySeverity().getOrDefault(Severity.UNVERIFIABLE, 0)),
                address("findings", "")));
        LocalDate today = InstallationClock.today();
        UnorderedList list = new UnorderedList();
        attention.first().forEach(finding -> list.add(entry(finding, today)));
        part.add(list);
        return part;
    }

    private ListItem entry(StoredFinding finding, LocalDate today) {
        Anchor place = new Anchor(
                finding.claims().isEmpty()
                        ? SourceRoutes.of(finding.source())
                        : SourceRoutes.of(finding.source(), finding.claims().getFirst()),
                words.sentence(finding));
        place.getElement().setAttribute("router-link", true);
        String owner = finding.responsible().isEmpty()
                ? words.translate("findings.nobody")
                : words.translate("findings.responsible-is", words.unit(finding.responsible()));
        String due = words.due(finding, today);
        Span whose = new Span(due.isEmpty() ? owner : owner + words.translate("list.semicolon") + due);
        whose.addClassName("quiet");
        return new ListItem(place, whose);
    }

    private void overdue(FindingBoard.Counts open, Div part) {
        part.add(line(
                open.overdue() == 0
                        ? words.translate("attention.none-overdue")
                        : words.translate("attention.overdue", open.overdue()),
                address("findings", "due=overdue")));
        if (open.unassigned() > 0) {
            part.add(line(
                    words.translate("attention.unassigned", open.unassigned()), address("findings", "responsible=-")));
        }
    }

    private void targets(Overview overview, IndicatorCards cards, Div part) {
        List<Card> aimed = overview.groups().stream()
                .flatMap(g -> g.cards().stream())
                .filter(card -> card.goal() != null)
                .toList();
        List<Card> missed = aimed.stream()
                .filter(card -> card.goal() != null && card.goal().status() == TargetStatus.MISSED)
                .toList();
        String said = aimed.isEmpty()
                ? words.translate("attention.no-targets")
                : missed.isEmpty()
                        ? words.translate("attention.none-missed", aimed.size())
                        : words.translate(
                                "attention.missed",
                                aimed.size(),
                                missed.size(),
                                missed.stream()
                                        .map(cards::name)
                                        .collect(Collectors.joining(words.translate("list.comma"))));
        part.add(line(said, address("targets", "")));
    }

    private void silent(Overview.Attention attention, Div part) {
        List<Unit> silent = attention.silent();
        if (attention.expected().isEmpty()) {
            return;
        }
        String year = String.valueOf(attention.year());
        if (attention.expected().size() == 1) {
            String name = words.unit(attention.expected().getFirst().code());
            part.add(line(
                    words.translate(silent.isEmpty() ? "attention.unit-heard" : "attention.unit-silent", year, name),
                    address("received", "")));
            return;
        }
        int expected = attention.expected().size();
        String names = silent.stream()
                .limit(NAMES)
                .map(unit -> words.unit(unit.code()))
                .collect(Collectors.joining(words.translate("list.comma")));
        part.add(line(
                silent.isEmpty()
                        ? words.translate("attention.none-silent", year, expected)
                        : words.translate(
                                silent.size() > NAMES ? "attention.silent-more" : "attention.silent",
                                year,
                                expected,
                                silent.size(),
                                names),
                address("received", "")));
    }

    private Component line(String said, String address) {
        Anchor more = new Anchor(address, words.translate("attention.more"));
        more.getElement()
                .setAttribute("router-link", true)
                .setAttribute("aria-label", words.translate("attention.more-of", said));
        return new Paragraph(new Span(said), new Span(" "), more);
    }

    /** A view with the header's choice and a parameter of its own. */
    private String address(String route, String parameter) {
        String chosen = Filters.toQuery(scope, rules).getQueryString();
        String all = chosen.isEmpty() || parameter.isEmpty() ? chosen + parameter : chosen + "&" + parameter;
        return all.isEmpty() ? route : route + "?" + all;
    }
}
