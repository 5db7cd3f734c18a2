package gongkai.checks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.FindingTexts;
import gongkai.checks.RectificationList;
import gongkai.checks.Sides;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.platform.i18n.Years;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.download.FileFacts;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.table.Table;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 整改清单: what is open, by the unit that is to settle it, to print and to take along. Same parameters as the findings. */
@Route(RectificationView.ROUTE)
@RolesAllowed(Role.Names.READER)
public class RectificationView extends PageView {

    static final String ROUTE = "findings/rectification";

    private final transient FindingBoard board;
    private final transient FindingTexts texts;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;

    public RectificationView(FindingBoard board, FindingTexts texts, Catalogue catalogue, FilterOptions rules) {
        super("rectification.title", rules);
        this.board = board;
        this.texts = texts;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    @Override
    protected String subtitle(Scope scope) {
        FindingWords words = new FindingWords(catalogue, texts, getLocale());
        return getTranslation(
                "rectification.subtitle", words.unit(rules.region()), words.date(InstallationClock.today()));
    }

    @Override
    protected Runnable read(Scope scope) {
        LocalDate today = InstallationClock.today();
        FindingAddress address = FindingAddress.parse(query(), scope, board.choices(rules.region()));
        FindingFilter open = open(address.filter());
        FindingBoard.Counts counts = board.counts(rules.region(), open, today);
        List<StoredFinding> found = board.page(rules.region(), open, today, 0, FindingBoard.MOST);
        return () -> {
            hint(address.ignored());
            draw(open, counts, found, today);
        };
    }

    private void draw(FindingFilter open, FindingBoard.Counts counts, List<StoredFinding> found, LocalDate today) {
        FindingWords words = new FindingWords(catalogue, texts, getLocale());
        String parameters = query().getQueryString();
        Anchor back = new Anchor(
                "findings" + (parameters.isEmpty() ? "" : "?" + parameters), getTranslation("rectification.back"));
        Div actions = new Div(back);
        actions.addClassName("controls");
        add(actions);
        if (found.isEmpty()) {
            Section nothing = new Section(new Paragraph(getTranslation("rectification.none")));
            nothing.addClassNames("panel", "nothing");
            add(nothing);
            return;
        }
        RectificationList list = list(found, open, words, today);
        actions.add(
                download(list, "csv", "text/csv;charset=UTF-8", list::csv),
                download(
                        list, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list::xlsx));
        Paragraph answer = new Paragraph(
                getTranslation("rectification.summary", counts.all(), counts.overdue(), counts.unassigned()));
        answer.addClassName("answer");
        add(answer);
        if (counts.all() > found.size()) {
            add(new Paragraph(getTranslation("rectification.cut", found.size())));
        }
        Map<String, List<RectificationList.Row>> byUnit = new LinkedHashMap<>();
        list.rows()
                .forEach(row -> byUnit.computeIfAbsent(row.responsible(), key -> new ArrayList<>())
                        .add(row));
        byUnit.forEach((unit, rows) -> add(panel(unit, rows, words)));
    }

    /** Only what is open can be settled. */
    private static FindingFilter open(FindingFilter filter) {
        return new FindingFilter(
                filter.rule(),
                filter.severity(),
                Verdict.OPEN,
                filter.unit(),
                filter.fromYear(),
                filter.toYear(),
                filter.responsible(),
                filter.due());
    }

    private RectificationList list(
            List<StoredFinding> found, FindingFilter filter, FindingWords words, LocalDate today) {
        List<StoredFinding> sorted = new ArrayList<>(found);
        // those that somebody is to settle first, unit by unit; within a unit the order of the findings is kept
        sorted.sort(Comparator.comparing((StoredFinding f) -> f.responsible().isEmpty())
                .thenComparing(StoredFinding::responsible));
        List<RectificationList.Row> rows = new ArrayList<>();
        for (StoredFinding finding : sorted) {
            Optional<Sides> sides = Sides.of(finding);
            rows.add(new RectificationList.Row(
                    rows.size() + 1,
                    words.translate("severity." + finding.severity()),
                    words.rule(finding.rule()),
                    words.sentence(finding),
                    words.unit(finding.unit()),
                    finding.year(),
                    sides.map(s -> words.translate(s.first())).orElse(""),
                    sides.map(Sides::one).orElse(null),
                    sides.map(s -> words.translate(s.second())).orElse(""),
                    sides.map(Sides::other).orElse(null),
                    sides.map(Sides::difference).orElse(null),
                    finding.sourceTitle(),
                    finding.responsible().isEmpty()
                            ? words.translate("findings.nobody")
                            : words.unit(finding.responsible()),
                    finding.due(),
                    words.due(finding, today)));
        }
        return new RectificationList(
                words.translate("rectification.title"), notes(filter, words, today), head(words), rows);
    }

    private List<List<String>> notes(FindingFilter filter, FindingWords words, LocalDate today) {
        List<List<String>> notes = new ArrayList<>();
        notes.add(List.of(words.translate("rectification.notes")));
        notes.add(List.of(words.translate("rectification.notes.region"), words.unit(rules.region())));
        notes.add(List.of(words.translate("rectification.notes.day"), words.date(today)));
        notes.add(
                List.of(words.translate("rectification.notes.years"), Years.plain(filter.fromYear(), filter.toYear())));
        if (!filter.rule().isEmpty()) {
            notes.add(List.of(words.translate("filter.rule"), words.rule(filter.rule())));
        }
        if (filter.severity() != null) {
            notes.add(List.of(words.translate("filter.severity"), words.translate("severity." + filter.severity())));
        }
        if (!filter.unit().isEmpty()) {
            notes.add(List.of(words.translate("filter.about"), words.unit(filter.unit())));
        }
        if (!filter.responsible().isEmpty()) {
            notes.add(List.of(
                    words.translate("filter.responsible"),
                    filter.responsible().equals(FindingFilter.NOBODY)
                            ? words.translate("findings.nobody")
                            : words.unit(filter.responsible())));
        }
        if (filter.due() != null) {
            notes.add(List.of(words.translate("filter.due"), words.translate("findings.due." + filter.due())));
        }
        notes.add(List.of(
                words.translate("rectification.notes.meaning"), words.translate("rectification.notes.meaning.text")));
        return notes;
    }

    private static List<String> head(FindingWords words) {
        List<String> head = new ArrayList<>();
        for (String column : List.of(
                "number",
                "severity",
                "rule",
                "sentence",
                "unit",
                "year",
                "left-is",
                "left",
                "right-is",
                "right",
                "difference",
                "source",
                "responsible",
                "due",
                "state")) {
            head.add(words.translate("rectification.column." + column));
        }
        return head;
    }

    private Component panel(String unit, List<RectificationList.Row> rows, FindingWords words) {
        H2 heading = new H2(getTranslation("rectification.panel", unit, rows.size()));
        Table<RectificationList.Row> table = new Table<>(RectificationTable.of(heading.getText(), words), rows);
        table.addClassName("rectification");
        Section panel = new Section(heading, table.withFile());
        panel.addClassNames("panel", "heat-panel");
        return panel;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The file holds what the page shows: it is written from the same list, not read again. */
    private Component download(RectificationList list, String ending, String type, Writing writing) {
        List<String> parts = new ArrayList<>(List.of(list.title()));
        parts.addAll(downloadScope());
        String name = FileFacts.name(parts, InstallationClock.today());
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = bytes(writing);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name + "." + ending, type, bytes.length);
                }),
                getTranslation("rectification.download." + ending));
        link.addClassName("action-link");
        return link;
    }

    private static byte[] bytes(Writing writing) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
