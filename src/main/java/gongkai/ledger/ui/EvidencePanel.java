package gongkai.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.ledger.Ledger;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Evidence;
import gongkai.ledger.query.Figures;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.Chip;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.OpenPanel;
import gongkai.ui.page.PageView;
import gongkai.ui.page.SourceRoutes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind one number: the printed text in its clause, the document, who accepted it; then every other
 * statement about the same, the sums beside it, what a sum is made of, and the revisions.
 */
public final class EvidencePanel {

    private final Evidence evidence;
    private final FigureText text;

    private EvidencePanel(Evidence evidence, FigureText text) {
        this.evidence = evidence;
        this.text = text;
    }

    /** Shows the evidence of a key at the edge of the page, whose address says so from then on. */
    public static void open(Figures figures, FigureKey key, FigureText text) {
        PageView.current()
                .ifPresentOrElse(
                        page -> page.open(new OpenPanel(OpenPanel.EVIDENCE, EvidenceKey.text(key))),
                        () -> panel(new EvidencePanel(figures.evidence(key), text).content(), text)
                                .open());
    }

    /** Reads the evidence of a key; what is of one year leads to the page of that year alone. */
    static SidePanel of(Figures figures, FigureKey key, FigureText text, PageView page) {
        Div content = new EvidencePanel(figures.evidence(key), text).content();
        int year = key.period().to().getYear();
        if (key.period().from().getYear() == year) {
            page.onlyYear(year).ifPresent(show -> {
                NativeButton only =
                        new NativeButton(text.say("evidence.only-year", String.valueOf(year)), click -> show.run());
                only.addClassName("only-year");
                content.addComponentAtIndex(1, only);
            });
        }
        return panel(content, text);
    }

    private static SidePanel panel(Component content, FigureText text) {
        return new SidePanel(text.say("evidence.title"), content);
    }

    private Div content() {
        Div content = new Div(headline());
        content.addClassName("evidence");
        Optional<Evidence.Place> accepted = evidence.accepted();
        accepted.ifPresentOrElse(place -> content.add(place(place)), () -> {
            boolean sum = evidence.figure() != null && evidence.figure().origin() == Origin.SUM;
            Paragraph words = new Paragraph(text.say(sum ? "evidence.is-sum" : "evidence.none"));
            words.addClassName("quiet");
            content.add(words);
        });
        sums(content);
        others(content, accepted);
        behind(content);
        history(content);
        return content;
    }

    private Component headline() {
        FigureKey key = evidence.key();
        Span of = new Span(
                String.join(" · ", text.indicator(key.indicator()), text.unit(key.unit()), text.period(key.period())));
        of.addClassName("of");
        Div line = new Div(of);
        line.addClassName("headline");
        Figure figure = evidence.figure();
        Span big = new Span(figure == null ? text.say("state.no-data") : text.number(figure));
        big.addClassName("big");
        line.add(big);
        if (figure != null && figure.state() == State.VALUE) {
            line.add(new Span(text.measure(key.indicator())));
        }
        if (figure != null) {
            text.chips(figure).forEach(line::add);
        }
        return line;
    }

    private Component place(Evidence.Place place) {
        Claim claim = place.claim().claim();
        Source source = place.source();
        Section section = section("evidence.place");
        section.add(quote(claim));
        DescriptionList facts = new DescriptionList();
        fact(facts, "evidence.document", source.title());
        fact(facts, "evidence.publisher", source.publisher());
        fact(facts, "evidence.date", date(source));
        fact(facts, "evidence.section", text.say("evidence.basis." + claim.basis()) + " · " + claim.section());
        if (source.address().startsWith("http://") || source.address().startsWith("https://")) {
            Anchor link = new Anchor(source.address(), source.address());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.add(new DescriptionList.Term(text.say("evidence.address")), new DescriptionList.Description(link));
        }
        evidence.history().stream()
                .reduce((first, second) -> second)
                .ifPresent(last ->
                        fact(facts, "evidence.accepted", text.say("evidence.accepted-by", by(last), time(last))));
        section.add(facts, inDocument(place));
        return section;
    }

    /** To the sentence in the document; of a citation, to its list of quotes. */
    private Component inDocument(Evidence.Place accepted) {
        Evidence.Place shown = evidence.places().stream()
                .filter(Evidence.Place::hasText)
                .findFirst()
                .orElse(accepted);
        Anchor link =
                new Anchor(SourceRoutes.of(shown.source().id(), shown.claim().id()), text.say("evidence.open"));
        link.addClassName("action-link");
        return link;
    }

    /** The clause with the number marked in it. */
    private static Component quote(Claim claim) {
        Quote quote = new Quote();
        int at = claim.printed().isEmpty() ? -1 : claim.quote().indexOf(claim.printed());
        if (at < 0) {
            quote.setText(claim.quote().isEmpty() ? claim.printed() : claim.quote());
            return quote;
        }
        Mark mark = new Mark(claim.printed());
        quote.add(
                new Span(claim.quote().substring(0, at)),
                mark,
                new Span(claim.quote().substring(at + claim.printed().length())));
        return quote;
    }

    private void sums(Div content) {
        Figure figure = evidence.figure();
        BigDecimal sum = figure == null ? null : figure.sum();
        if (evidence.beside().isEmpty() && sum == null) {
            return;
        }
        Section section = section("evidence.sums");
        for (Evidence.SumBeside beside : evidence.beside()) {
            Div entry = entry();
            Span number = new Span(text.number(
                    beside.amount(),
                    State.VALUE,
                    beside.qualifier(),
                    "",
                    evidence.key().indicator(),
                    false));
            number.addClassName("num");
            Div row = row(
                    number,
                    new Span(text.say("evidence.kind." + beside.kind(), text.say("evidence.basis." + beside.basis()))));
            BigDecimal amount = figure == null ? null : figure.amount();
            if (amount != null) {
                row.add(
                        amount.compareTo(beside.amount()) == 0
                                ? new Chip(text.say("evidence.same"), Chip.Tone.GOOD)
                                : new Chip(
                                        text.say(
                                                "evidence.difference",
                                                text.numbers()
                                                        .signed(beside.amount().subtract(amount))),
                                        Chip.Tone.WARNING));
            }
            String parts = String.join(
                    " + ",
                    beside.parts().stream()
                            .map(part -> partName(beside.kind(), part.claim()) + " " + text.said(part.claim()))
                            .toList());
            entry.add(row, quiet(parts), quiet(beside.source().title()));
            section.add(entry);
        }
        if (sum != null && figure != null) {
            section.add(quiet(text.say("evidence.sum", text.numbers().full(sum), figure.units())));
        }
        content.add(section);
    }

    private String partName(Evidence.Kind kind, Claim part) {
        return switch (kind) {
            case LEVELS -> text.unit(part.unit());
            case PARTS -> text.indicator(part.indicator());
            case PARTS_AND_LEVELS -> text.unit(part.unit()) + " " + text.indicator(part.indicator());
        };
    }

    private void others(Div content, Optional<Evidence.Place> accepted) {
        List<Evidence.Place> more = evidence.places().stream()
                .filter(p -> accepted.isEmpty()
                        || p.claim().id() != accepted.get().claim().id())
                .toList();
        if (more.isEmpty() && evidence.others().isEmpty()) {
            return;
        }
        Section section = section("evidence.others");
        evidence.others().forEach(place -> section.add(other(place, false)));
        more.forEach(place -> section.add(other(place, true)));
        content.add(section);
    }

    private Component other(Evidence.Place place, boolean same) {
        Claim claim = place.claim().claim();
        Span number = new Span(text.said(claim));
        number.addClassName("num");
        Div row = row(number, new Span(text.say("evidence.basis." + claim.basis()) + " · " + claim.section()));
        if (same) {
            row.add(new Chip(text.say("evidence.same"), Chip.Tone.GOOD));
        } else {
            row.add(new Chip(text.say("evidence.status." + place.claim().status()), Chip.Tone.PLAIN));
        }
        Div entry = entry();
        entry.add(row, quiet(place.source().title() + " · " + date(place.source())));
        if (claim.basis() == Basis.NARRATIVE && !claim.quote().isEmpty()) {
            entry.add(quiet("“" + claim.quote() + "”"));
        }
        return entry;
    }

    private void behind(Div content) {
        if (evidence.behind().isEmpty()) {
            return;
        }
        Section section = section("evidence.behind");
        DescriptionList list = new DescriptionList();
        for (Figure figure : evidence.behind()) {
            String name = figure.indicator().equals(evidence.key().indicator())
                    ? figure.unit().equals(evidence.key().unit())
                            ? text.period(figure.period())
                            : text.unit(figure.unit())
                    : text.indicator(figure.indicator());
            list.add(new DescriptionList.Term(name), new DescriptionList.Description(text.full(figure)));
        }
        section.add(list);
        content.add(section);
    }

    private void history(Div content) {
        if (evidence.history().size() < 2) {
            return; // who accepted the one revision is said above
        }
        Section section = section("evidence.history");
        for (Revision revision : evidence.history().reversed()) {
            Span number = new Span(text.number(
                    revision.value().value(),
                    revision.value().state(),
                    revision.value().qualifier(),
                    revision.printed(),
                    evidence.key().indicator(),
                    false));
            number.addClassName("num");
            Div entry = entry();
            entry.add(
                    row(
                            number,
                            new Span(text.say("evidence.revision", revision.number())),
                            new Chip(text.say("evidence.cause." + revision.cause()), Chip.Tone.PLAIN)),
                    quiet(text.say("evidence.accepted-by", by(revision), time(revision))));
            if (!revision.reason().isBlank() && revision.isDecidedByPerson()) {
                entry.add(quiet(text.say("evidence.reason", revision.reason())));
            }
            section.add(entry);
        }
        content.add(section);
    }

    private String by(Revision revision) {
        return revision.by().equals(Ledger.PUBLISHED_DATA) ? text.say("evidence.published-data") : revision.by();
    }

    private String time(Revision revision) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale())
                .withZone(InstallationClock.zone())
                .format(revision.at());
    }

    private String date(Source source) {
        LocalDate published = source.published();
        return published == null
                ? text.say("evidence.not-published-date")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(text.locale())
                        .format(published);
    }

    private Section section(String titleKey) {
        return new Section(new H3(text.say(titleKey)));
    }

    private static Div entry() {
        Div entry = new Div();
        entry.addClassName("entry");
        return entry;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private static Component quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    private void fact(DescriptionList list, String nameKey, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(text.say(nameKey)), new DescriptionList.Description(value));
        }
    }

    @Tag("blockquote")
    private static final class Quote extends HtmlContainer {}

    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        Mark(String words) {
            setText(words);
        }
    }
}
