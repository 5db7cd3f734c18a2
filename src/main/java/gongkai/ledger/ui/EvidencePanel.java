package gongkai.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one number: the printed text in its clause, the document, who accepted it; then every other
 * statement about the same, the sums beside it, what a sum is made of, and the revisions.
 */
public final class EvidencePanel {

    private final Figures figures;
    private final FigureKey key;
    private final FigureText text;
    private final RevisionWords words;
    private final Div content = new Div();
    private Evidence evidence;

    private EvidencePanel(Figures figures, FigureKey key, FigureText text) {
        this.figures = figures;
        this.key = key;
        this.text = text;
        this.words = new RevisionWords(text);
        this.evidence = figures.evidence(key);
        content.addClassName("evidence");
    }

    /** Shows the evidence of a key at the edge of the page, whose address says so from then on. */
    public static void open(Figures figures, FigureKey key, FigureText text) {
        PageView.current()
                .ifPresentOrElse(page -> page.open(new OpenPanel(OpenPanel.EVIDENCE, EvidenceKey.text(key))), () -> {
                    EvidencePanel shown = new EvidencePanel(figures, key, text);
                    shown.show(null);
                    shown.panel().open();
                });
    }

    /**
     * Reads the evidence of a key for the edge of a page; what is of one year leads to the page of that year alone. An
     * officer decides there, and the page follows.
     */
    static SidePanel of(EvidenceServices services, FigureKey key, FigureText text, PageView page) {
        EvidencePanel shown = new EvidencePanel(services.figures(), key, text);
        shown.showOn(page, services);
        return shown.panel();
    }

    private SidePanel panel() {
        return new SidePanel(text.translate("evidence.title"), content);
    }

    private void showOn(PageView page, EvidenceServices services) {
        show(services.user().mayDecide() ? actions(page, services) : null);
        int year = key.period().to().getYear();
        if (key.period().from().getYear() == year) {
            page.onlyYear(year).ifPresent(show -> {
                NativeButton only = new NativeButton(
                        text.translate("evidence.only-year", String.valueOf(year)), click -> show.run());
                only.addClassName("only-year");
                content.addComponentAtIndex(1, only);
            });
        }
    }

    private EvidenceActions actions(PageView page, EvidenceServices services) {
        return new EvidenceActions(services, evidence, text, new EvidenceActions.Outcome() {
            @Override
            public void done(String said) {
                again(page, services, said, "status");
            }

            @Override
            public void refused(String said) {
                again(page, services, said, "alert");
            }
        });
    }

    /** Shows how it stands after a decision, made or refused, and says which; so does the page behind. */
    private void again(PageView page, EvidenceServices services, String said, String role) {
        evidence = figures.evidence(key);
        content.removeAll();
        showOn(page, services);
        Div told = new Div(said);
        told.addClassNames("told", role);
        told.getElement().setAttribute("role", role).setAttribute("tabindex", "-1");
        content.addComponentAsFirst(told);
        told.getElement().callJsFunction("focus"); // the button that was pressed is gone
        page.refresh();
    }

    /** @param actions what the reader may do; null for nothing */
    private void show(@Nullable EvidenceActions actions) {
        content.add(headline());
        Optional<Evidence.Place> accepted = evidence.accepted();
        accepted.ifPresentOrElse(place -> content.add(place(place)), () -> {
            boolean sum = evidence.figure() != null && evidence.figure().origin() == Origin.SUM;
            content.add(quiet(text.translate(sum ? "evidence.is-sum" : "evidence.none")));
        });
        if (actions != null) {
            content.add(actions);
        }
        sums();
        others(accepted);
        behind();
        if (evidence.history().size() > 1) { // who accepted the one revision is said above
            content.add(new RevisionHistory(evidence.history(), text));
        }
    }

    private Component headline() {
        Span of = new Span(
                String.join(" · ", text.indicator(key.indicator()), text.unit(key.unit()), text.period(key.period())));
        of.addClassName("of");
        Div line = new Div(of);
        line.addClassName("headline");
        Figure figure = evidence.figure();
        Span big = new Span(figure == null ? text.translate("state.no-data") : text.number(figure));
        big.addClassName("big");
        line.add(big);
        if (figure != null && figure.state() == State.VALUE) {
            line.add(new Span(text.measure(key.indicator())));
        }
        if (figure != null) {
            revised(figure).ifPresent(line::add);
            text.standing(figure).forEach(one -> line.add(new Chip(one.word(), one.tone())));
        }
        return line;
    }

    private Component place(Evidence.Place place) {
        Claim claim = place.claim().claim();
        Source source = place.source();
        if (source.kind() == Source.Kind.PERSON) {
            return decision(evidence.decision().orElseThrow());
        }
        Section section = section("evidence.place");
        section.add(quote(claim));
        DescriptionList facts = new DescriptionList();
        fact(facts, "evidence.document", source.title());
        fact(facts, "evidence.publisher", source.publisher());
        fact(facts, "evidence.date", date(source));
        fact(facts, "evidence.section", text.translate("evidence.basis." + claim.basis()) + " · " + claim.section());
        if (source.address().startsWith("http://") || source.address().startsWith("https://")) {
            Anchor link = new Anchor(source.address(), source.address());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.add(
                    new DescriptionList.Term(text.translate("evidence.address")),
                    new DescriptionList.Description(link));
        }
        evidence.history().stream()
                .reduce((first, second) -> second)
                .ifPresent(last -> fact(facts, "evidence.accepted", words.byAndTime(last)));
        section.add(facts, inDocument(place));
        return section;
    }

    /** A number that a person decided: why, and what it said before; what documents say stands below. */
    private Component decision(Revision revision) {
        Section section = section("evidence.decision");
        DescriptionList facts = new DescriptionList();
        fact(facts, "evidence.decision.reason", revision.reason());
        fact(facts, "evidence.decision.by", words.byAndTime(revision));
        fact(
                facts,
                "evidence.decision.before",
                evidence.beforeDecision().map(words::full).orElseGet(() -> text.translate("state.no-data")));
        section.add(facts);
        return section;
    }

    /** That a figure is what a person decided. */
    private Optional<Component> revised(Figure figure) {
        return evidence.isRevised(figure)
                ? Optional.of(new Chip(text.translate("evidence.cause." + Revision.Cause.REVISED), Chip.Tone.PLAIN))
                : Optional.empty();
    }

    /** To the sentence in the document; of a citation, to its list of quotes. */
    private Component inDocument(Evidence.Place accepted) {
        Evidence.Place shown = evidence.places().stream()
                .filter(Evidence.Place::hasText)
                .findFirst()
                .orElse(accepted);
        Anchor link =
                new Anchor(SourceRoutes.of(shown.source().id(), shown.claim().id()), text.translate("evidence.open"));
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

    private void sums() {
        Figure figure = evidence.figure();
        BigDecimal sum = figure == null ? null : figure.sum();
        if (evidence.beside().isEmpty() && sum == null) {
            return;
        }
        Section section = section("evidence.sums");
        for (Evidence.SumBeside beside : evidence.beside()) {
            Div entry = entry();
            Span number =
                    new Span(text.number(beside.amount(), State.VALUE, beside.qualifier(), "", key.indicator(), false));
            number.addClassName("num");
            Div row = row(
                    number,
                    new Span(text.translate(
                            "evidence.kind." + beside.kind(), text.translate("evidence.basis." + beside.basis()))));
            BigDecimal amount = figure == null ? null : figure.amount();
            if (amount != null) {
                row.add(
                        amount.compareTo(beside.amount()) == 0
                                ? new Chip(text.translate("evidence.same"), Chip.Tone.GOOD)
                                : new Chip(
                                        text.translate(
                                                "evidence.difference",
                                                text.numbers()
                                                        .signed(beside.amount().subtract(amount))),
                                        Chip.Tone.WARNING));
            }
            String parts = String.join(
                    " + ",
                    beside.parts().stream()
                            .map(part -> partName(beside.kind(), part.claim()) + " " + text.number(part.claim()))
                            .toList());
            entry.add(row, quiet(parts), quiet(beside.source().title()));
            section.add(entry);
        }
        if (sum != null && figure != null) {
            section.add(quiet(text.translate("evidence.sum", text.numbers().full(sum), figure.units())));
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

    private void others(Optional<Evidence.Place> accepted) {
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
        Span number = new Span(text.number(claim));
        number.addClassName("num");
        Div row = row(number, new Span(text.translate("evidence.basis." + claim.basis()) + " · " + claim.section()));
        if (same) {
            row.add(new Chip(text.translate("evidence.same"), Chip.Tone.GOOD));
        } else {
            row.add(new Chip(text.translate("evidence.status." + place.claim().status()), Chip.Tone.PLAIN));
        }
        Div entry = entry();
        boolean person = place.source().kind() == Source.Kind.PERSON;
        Span from = new Span();
        if (person) {
            from.setText(text.translate("evidence.decision.of", place.source().title()));
        } else {
            from.add(
                    new Anchor(
                            SourceRoutes.of(place.source().id(), place.claim().id()),
                            place.source().title()),
                    new Span(" · " + date(place.source())));
        }
        from.addClassName("quiet");
        entry.add(row, from);
        if (!person && claim.basis() == Basis.NARRATIVE && !claim.quote().isEmpty()) {
            entry.add(quiet("“" + claim.quote() + "”"));
        }
        return entry;
    }

    private void behind() {
        if (evidence.behind().isEmpty()) {
            return;
        }
        Section section = section("evidence.behind");
        DescriptionList list = new DescriptionList();
        for (Figure figure : evidence.behind()) {
            String name = figure.indicator().equals(key.indicator())
                    ? figure.unit().equals(key.unit()) ? text.period(figure.period()) : text.unit(figure.unit())
                    : text.indicator(figure.indicator());
            DescriptionList.Description said = new DescriptionList.Description(new Span(text.full(figure)));
            revised(figure).ifPresent(said::add);
            list.add(new DescriptionList.Term(name), said);
        }
        section.add(list);
        content.add(section);
    }

    private String date(Source source) {
        LocalDate published = source.published();
        return published == null
                ? text.translate("evidence.not-published-date")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(text.locale())
                        .format(published);
    }

    private Section section(String titleKey) {
        return new Section(new H3(text.translate(titleKey)));
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
            list.add(new DescriptionList.Term(text.translate(nameKey)), new DescriptionList.Description(value));
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
