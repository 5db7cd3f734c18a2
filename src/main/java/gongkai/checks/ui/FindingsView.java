package gongkai.checks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gongkai.access.CurrentUser;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.FindingService;
import gongkai.checks.FindingTexts;
import gongkai.checks.StoredFinding;
import gongkai.checks.context.Severity;
import gongkai.platform.i18n.NumberFormats;
import gongkai.platform.i18n.Years;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.Chip;
import gongkai.ui.component.SidePanel;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.OpenPanel;
import gongkai.ui.page.PageView;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 问题: what does not add up, contradictions first: both values, whose it is, until when, and the way to the place in the
 * document. An officer records a verdict or asks a unit to settle it. See {@link FindingAddress} for its parameters.
 */
@Route("findings")
@RolesAllowed(Role.Names.READER)
@Menu(title = "findings.title", order = 120, icon = "WARNING")
public class FindingsView extends PageView {

    private final transient FindingBoard board;
    private final transient FindingService findings;
    private final transient FindingTexts texts;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private final transient CurrentUser user;

    public FindingsView(
            FindingBoard board,
            FindingService findings,
            FindingTexts texts,
            Catalogue catalogue,
            FilterOptions rules,
            CurrentUser user) {
        super("findings.title", rules);
        this.board = board;
        this.findings = findings;
        this.texts = texts;
        this.catalogue = catalogue;
        this.rules = rules;
        this.user = user;
    }

    @Override
    protected String subtitle(Scope scope) {
        return getTranslation("findings.subtitle", Years.words(scope.from(), scope.to(), getLocale()));
    }

    @Override
    protected Runnable read(Scope scope) {
        LocalDate today = InstallationClock.today();
        FindingBoard.Choices choices = board.choices(rules.region());
        FindingAddress address = FindingAddress.parse(query(), scope, choices);
        FindingBoard.Counts counts = board.counts(rules.region(), address.filter(), today);
        boolean whole = address.page() == FindingAddress.WHOLE;
        int length = whole ? FindingBoard.MOST : FindingBoard.PAGE;
        int pages = (counts.all() + FindingBoard.PAGE - 1) / FindingBoard.PAGE;
        int page = whole ? 1 : Math.min(address.page(), pages);
        List<StoredFinding> shown = counts.all() == 0
                ? List.of()
                : board.page(rules.region(), address.filter(), today, (page - 1) * length, length);
        return () -> draw(address, choices, counts, shown, page, pages, today);
    }

    private void draw(
            FindingAddress address,
            FindingBoard.Choices choices,
            FindingBoard.Counts counts,
            List<StoredFinding> shown,
            int page,
            int pages,
            LocalDate today) {
        FindingWords words = new FindingWords(catalogue, texts, getLocale());
        hint(address.ignored());
        add(summary(counts, address.filter()));
        add(new FindingControls(address.filter(), choices, words, this::choose));
        if (counts.all() == 0) {
            add(nothing(choices));
            return;
        }
        add(
                new FindingList(
                        shown, today, user.mayDecide(), words, id -> open(new OpenPanel(OpenPanel.FINDING, id))),
                new DownloadBar(
                        heading(),
                        (about, own) -> FindingTable.of(words, today)
                                .sheet(
                                        board.page(rules.region(), address.filter(), today, 0, FindingBoard.MOST),
                                        about,
                                        own)));
        if (pages > 1) {
            add(pager(address.page(), pages), onPaper(shown.size(), counts.all(), page));
        }
    }

    private Component summary(FindingBoard.Counts counts, FindingFilter filter) {
        Div line = new Div();
        line.addClassName("quality");
        String verdict = filter.verdict() == null
                ? getTranslation("findings.verdict.all")
                : getTranslation("finding.verdict." + filter.verdict());
        line.add(new Span(getTranslation("findings.count", counts.all(), verdict)));
        for (Severity severity : Severity.values()) {
            int number = counts.bySeverity().getOrDefault(severity, 0);
            if (number > 0) {
                line.add(new Span(
                        chip(severity), new Span(NumberFormats.in(getLocale()).full(number))));
            }
        }
        if (counts.overdue() > 0) {
            line.add(new Span(new Chip(getTranslation("findings.overdue-count", counts.overdue()), Chip.Tone.BAD)));
        }
        if (counts.unassigned() > 0) {
            line.add(new Span(getTranslation("findings.unassigned-count", counts.unassigned())));
        }
        String parameters = query().excluding(FindingAddress.PAGE).getQueryString();
        Anchor list = new Anchor(
                RectificationView.ROUTE + (parameters.isEmpty() ? "" : "?" + parameters),
                getTranslation("rectification.title"));
        list.addClassName("action-link");
        line.add(list);
        return line;
    }

    private Chip chip(Severity severity) {
        return new Chip(getTranslation("severity." + severity), FindingList.tone(severity));
    }

    private Component nothing(FindingBoard.Choices choices) {
        Section panel = new Section();
        panel.addClassNames("panel", "nothing");
        if (choices.rules().isEmpty() && catalogue.isSample(rules.region())) {
            panel.add(new Paragraph(getTranslation("attention.unchecked")));
        } else if (choices.rules().isEmpty()) {
            panel.add(
                    new Paragraph(getTranslation("findings.none-at-all")),
                    new Paragraph(getTranslation("findings.none-at-all.hint")));
        } else {
            panel.add(
                    new Paragraph(getTranslation("findings.none-here")),
                    new Anchor("findings?verdict=all", getTranslation("findings.show-all")));
        }
        return panel;
    }

    private void choose(String name, @Nullable String value) {
        QueryParameters rest = query().excluding(FindingAddress.PAGE);
        go(value == null || value.isEmpty() ? rest.excluding(name) : rest.merging(name, value));
    }

    private static void go(QueryParameters query) {
        UI.getCurrent().navigate(FindingsView.class, query);
    }

    /** A printed list says how much of it is not there, and where that is. */
    private Component onPaper(int shown, int all, int page) {
        int before = (page - 1) * FindingBoard.PAGE;
        Paragraph words = new Paragraph(
                shown == all
                        ? getTranslation("findings.paper.whole", all)
                        : getTranslation("findings.paper.part", before + 1, before + shown, all));
        words.addClassName("paper-only");
        return words;
    }

    @Override
    protected Optional<SidePanel> panel(OpenPanel open) {
        if (!open.name().equals(OpenPanel.FINDING)) {
            return super.panel(open);
        }
        boolean mayDecide = user.mayDecide();
        return (open.value().matches("[0-9]{1,18}")
                        ? findings.find(rules.region(), Long.parseLong(open.value()))
                        : Optional.<StoredFinding>empty())
                .map(finding -> new FindingPanel(
                                findings,
                                finding,
                                catalogue,
                                new FindingWords(catalogue, texts, getLocale()),
                                mayDecide,
                                decided -> again())
                        .panel());
    }

    private Component pager(int page, int pages) {
        Div pager = new Div();
        pager.addClassName("pager");
        if (page == FindingAddress.WHOLE) {
            pager.add(new Anchor(
                    "findings?" + query().excluding(FindingAddress.PAGE).getQueryString(),
                    getTranslation("findings.page.by-page")));
            return pager;
        }
        if (page > 1) {
            pager.add(pageLink(String.valueOf(page - 1), "findings.page.before"));
        }
        pager.add(new Span(getTranslation("findings.page", page, pages)));
        if (page < pages) {
            pager.add(pageLink(String.valueOf(page + 1), "findings.page.after"));
        }
        pager.add(pageLink(FindingAddress.ALL, "findings.page.all"));
        return pager;
    }

    private Component pageLink(String page, String key) {
        return new Anchor(
                "findings?" + query().merging(FindingAddress.PAGE, page).getQueryString(), getTranslation(key));
    }
}
