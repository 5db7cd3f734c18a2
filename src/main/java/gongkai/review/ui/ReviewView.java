package gongkai.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingService;
import gongkai.checks.FindingTexts;
import gongkai.ledger.model.EditionChange;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.ReviewConflict;
import gongkai.review.ReviewService;
import gongkai.review.Separation;
import gongkai.review.store.ReviewFinding;
import gongkai.ui.component.DiffedHtmlPane;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.RouteExample;
import gongkai.ui.page.SourceRoutes;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One document under review: its text with every number marked by what became of it, and beside it the numbers, the
 * findings, the differences to the former edition and what was done. Everybody who is signed in may look; an officer acts.
 *
 * <p>{@code ?claim=} and {@code ?at=} lead to a sentence, {@code ?show=} to a tab, {@code ?only=} narrows the numbers.
 */
@Route("sources/:id")
@RouteExample("sources/1")
@RolesAllowed(Role.Names.READER)
public class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle, ReviewDesk {

    private static final String SHOW = "show";
    private static final String ONLY = "only";

    /** So many numbers, findings or steps are shown at once; a large annual report has them all on one page. */
    private static final int ROWS = 1_000;

    /** What stands beside the text. */
    private enum Tab {
        NUMBERS,
        FINDINGS,
        CHANGES,
        LOG;

        static Tab of(@Nullable String name) {
            for (Tab one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return one;
                }
            }
            return NUMBERS;
        }
    }

    private final transient FilterOptions rules;
    private final transient Catalogue catalogue;
    private final transient ReviewService reviews;
    private final transient Separation separation;
    private final transient FindingTexts findingTexts;
    private final transient VerdictPanel verdicts;
    private final transient NumberPanel panel;
    private final transient FigureText text;
    private final String who;
    private final boolean officer;

    private final ReviewHeader header;
    private final Div desk = new Div();
    private final DiffedHtmlPane paper = new DiffedHtmlPane();
    private final Pager sheets;
    private final Div tabs = new Div();
    private final DiffedHtmlPane list = new DiffedHtmlPane();
    private final Pager pages;
    private final StatusLine status;
    private final Set<Long> chosen = new LinkedHashSet<>();

    private transient @Nullable Review review;
    private transient @Nullable ReviewPage page;
    private QueryParameters query = QueryParameters.empty();
    private long source;
    private @Nullable String current;
    private Tab tab = Tab.NUMBERS;
    private ReviewPage.Only only = ReviewPage.Only.ALL;

    /** What is shown of the text and of what stands beside it, counted from 0. */
    private int sheet;

    private int listPage;

    public ReviewView(
            FilterOptions rules,
            Catalogue catalogue,
            ReviewService reviews,
            Separation separation,
            FindingService findings,
            FindingTexts findingTexts,
            AuthenticationContext authentication) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.separation = separation;
        this.findingTexts = findingTexts;
        this.text = new FigureText(catalogue, getLocale());
        this.who = authentication.getPrincipalName().orElse("");
        this.officer = authentication.hasRole(Role.Names.OFFICER);
        addClassNames("page", "review");
        this.header = new ReviewHeader(this);
        this.panel = new NumberPanel(this, header);
        this.verdicts = new VerdictPanel(this, findings, findingTexts);
        this.status = new StatusLine(text, this::edit, this::undo);
        this.sheets = new Pager(text, text.say("review.paper"), to -> {
            sheet = to;
            showPaper();
            paper.top();
        });
        this.pages = new Pager(text, text.say("review.tab.NUMBERS"), to -> {
            listPage = to;
            showPanes();
            list.top();
        });
        build();
    }

    // --- the parts

    private void build() {
        paper.addClassName("paper");
        paper.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", text.say("review.paper"));
        paper.onItem("click", key -> {
            select(key, false);
            list.reveal("r-" + key, "nearest");
        });
        paper.onItem("dblclick", this::open);

        list.addClassName("numbers");
        list.getElement().setAttribute("tabindex", "0");
        list.onItem("click", this::clicked);
        list.onItem("dblclick", this::open);

        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("role", "group").setAttribute("aria-label", text.say("review.tabs"));

        Section left = new Section(legend(), sheets, paper);
        left.addClassName("left");
        Section right = new Section(tabs, pages, list, status, help());
        right.addClassName("right");
        desk.addClassName("desk");
        desk.add(left, right);
        add(header, desk);

        key(desk, Key.KEY_J, () -> step(1));
        key(desk, Key.KEY_K, () -> step(-1));
        key(list, Key.ARROW_DOWN, () -> step(1));
        key(list, Key.ARROW_UP, () -> step(-1));
        key(list, Key.ENTER, this::edit);
        key(paper, Key.ENTER, this::edit);
        if (officer) {
            key(desk, Key.KEY_A, this::acceptCurrent);
            key(desk, Key.KEY_D, this::dismissCurrent);
            key(desk, Key.KEY_X, this::toggleCurrent);
            key(desk, Key.KEY_U, this::undo);
        }
    }

    private static void key(Component on, Key key, Runnable action) {
        Shortcuts.addShortcutListener(on, action::run, key).listenOn(on);
    }

    private void clicked(String item) {
        if (item.startsWith(ReviewPage.CHECK)) {
            toggle(item.substring(ReviewPage.CHECK.length()));
        } else if (item.startsWith(ReviewPage.OPEN)) {
            open(item.substring(ReviewPage.OPEN.length()));
        } else if (item.startsWith("f")) {
            decide(Long.parseLong(item.substring(1)));
        } else {
            select(item, true);
        }
    }

    private void open(String item) {
        if (item.equals(current)) {
            edit();
        }
    }

    private Component legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (ReviewPage.Fate fate : ReviewPage.Fate.values()) {
            Span sample = new Span(text.say("review.fate." + fate.name()));
            sample.addClassNames("sample", fate.css());
            legend.add(sample);
        }
        Span disputed = new Span(text.say("state.disputed"));
        disputed.addClassNames("sample", "pending", "disputed");
        legend.add(disputed);
        return legend;
    }

    private Component help() {
        NativeDetails help = new NativeDetails(text.say("review.keys"));
        help.addClassName("keys");
        Div body = new Div();
        List<String> keys = officer ? List.of("j", "enter", "a", "d", "x", "u") : List.of("j", "enter");
        for (String key : keys) {
            Div line =
                    new Div(new Span(text.say("review.key." + key)), new Span(text.say("review.key." + key + ".does")));
            body.add(line);
        }
        help.setContent(body);
        return help;
    }

    // --- the address

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        source = event.getRouteParameters()
                .get("id")
                .filter(id -> id.matches("[0-9]{1,15}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        query = event.getLocation().getQueryParameters();
        tab = Tab.of(query.getSingleParameter(SHOW).orElse(null));
        only = ReviewPage.Only.of(query.getSingleParameter(ONLY).orElse(null));
        chosen.clear();
        current = null;
        load();
        ReviewPage found = page();
        Optional<ReviewPage.Item> asked = query.getSingleParameter(SourceRoutes.CLAIM)
                .flatMap(id -> found.item("c" + id))
                .or(() -> query.getSingleParameter(SourceRoutes.AT)
                        .filter(at -> at.matches("[0-9]{1,9}"))
                        .flatMap(at -> found.at(Integer.parseInt(at))));
        asked.or(() -> found.listed(only).stream()
                        .filter(ReviewPage.Item::isOpen)
                        .findFirst())
                .or(() -> found.listed(only).stream().findFirst())
                .ifPresent(item -> current = item.key());
        turn();
        show();
        ReviewPage.Item item = item();
        if (item != null) {
            list.revealWhenBuilt(ReviewPage.rowId(item), "nearest");
            if (asked.isPresent()) {
                paper.revealWhenBuilt(found.placeId(item), "center");
            }
        }
        list.takeFocus();
    }

    @Override
    public String getPageTitle() {
        return (review == null ? text.say("sources.title") : review.source().title()) + " · " + text.say("app.name");
    }

    private void writeAddress() {
        QueryParameters now = query.excluding(SourceRoutes.CLAIM, SourceRoutes.AT, SHOW, ONLY);
        ReviewPage.Item item = item();
        if (item != null && item.claim() != null) {
            now = now.merging(SourceRoutes.CLAIM, String.valueOf(item.claim().id()));
        } else if (item != null) {
            now = now.merging(SourceRoutes.AT, String.valueOf(item.start()));
        }
        if (tab != Tab.NUMBERS) {
            now = now.merging(SHOW, tab.name().toLowerCase(Locale.ROOT));
        }
        if (only != ReviewPage.Only.ALL) {
            now = now.merging(ONLY, only.name().toLowerCase(Locale.ROOT));
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(SourceRoutes.of(source), now));
    }

    // --- state to screen

    private void load() {
        review = reviews.find(rules.region(), source).orElseThrow(NotFoundException::new);
        page = new ReviewPage(review(), text);
    }

    @Override
    public Review review() {
        if (review == null) {
            throw new NotFoundException();
        }
        return review;
    }

    @Override
    public ReviewPage page() {
        if (page == null) {
            throw new NotFoundException();
        }
        return page;
    }

    @Override
    public ReviewService reviews() {
        return reviews;
    }

    @Override
    public Separation separation() {
        return separation;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public FigureText text() {
        return text;
    }

    @Override
    public String who() {
        return who;
    }

    @Override
    public boolean officer() {
        return officer;
    }

    private ReviewPage.@Nullable Item item() {
        return current == null ? null : page().item(current).orElse(null);
    }

    private void show() {
        header.show(chosen);
        showTabs();
        showPanes();
    }

    private void showPaper() {
        sheet = Math.clamp(sheet, 0, page().sheets() - 1);
        sheets.show(sheet, page().sheets());
        paper.show(page().paper(item(), sheet));
    }

    /** Turns to the pages that the number that is pointed at stands on. */
    private void turn() {
        ReviewPage.Item item = item();
        if (item != null) {
            sheet = page().sheetOf(item);
            int place = tab == Tab.NUMBERS ? page().listed(only).indexOf(item) : -1;
            listPage = place < 0 ? listPage : place / ROWS;
        }
    }

    private void showPanes() {
        ReviewPage.Item item = item();
        showPaper();
        boolean numbers = tab == Tab.NUMBERS;
        list.getElement()
                .setAttribute("role", numbers ? "listbox" : "region")
                .setAttribute("aria-label", text.say("review.tab." + tab.name()));
        if (numbers) {
            list.getElement().setAttribute("aria-multiselectable", "true");
        } else {
            list.getElement().removeAttribute("aria-multiselectable");
        }
        if (numbers && item != null) {
            list.getElement().setAttribute("aria-activedescendant", ReviewPage.rowId(item));
        } else {
            list.getElement().removeAttribute("aria-activedescendant");
        }
        ReviewRecord record = new ReviewRecord(review(), page(), text, findingTexts, officer);
        switch (tab) {
            case NUMBERS ->
                showRows(
                        page().listed(only),
                        listed -> page().rows(listed, item, chosen, officer),
                        "review.empty." + only.name());
            case FINDINGS -> showRows(review().findings(), record::findings, "review.empty.findings");
            case CHANGES -> showRows(record.changed(), record::changes, "review.empty.changes");
            case LOG -> showRows(review().steps().reversed(), record::log, "review.empty.log");
        }
        boolean ignored = item != null && item.fate() == ReviewPage.Fate.IGNORED;
        status.place(item == null || tab != Tab.NUMBERS && !ignored ? "" : where(item));
        status.offerOpen(ignored);
        status.offerUndo(officer && !review().standing().isEmpty());
    }

    /** One page of what stands beside the text. */
    private <T> void showRows(List<T> all, Function<List<T>, Map<String, String>> pieces, String empty) {
        int last = Math.max(0, (all.size() - 1) / ROWS);
        listPage = Math.clamp(listPage, 0, last);
        pages.show(listPage, last + 1);
        int from = listPage * ROWS;
        list.show(orEmpty(pieces.apply(all.subList(from, Math.min(all.size(), from + ROWS))), empty));
    }

    private String where(ReviewPage.Item item) {
        if (item.other() != null && item.fate() == ReviewPage.Fate.IGNORED) {
            return text.say(
                    "review.ignored.because",
                    text.say("review.ignored." + item.other().reason()));
        }
        List<ReviewPage.Item> listed = page().listed(only);
        int place = listed.indexOf(item);
        return place < 0
                ? ""
                : text.say(
                        "review.place",
                        place + 1,
                        listed.size(),
                        listed.stream().filter(ReviewPage.Item::isOpen).count());
    }

    private Map<String, String> orEmpty(Map<String, String> pieces, String key) {
        return pieces.isEmpty()
                ? Map.of(
                        "empty",
                        new Html()
                                .open("p", "id", "empty", "class", "empty")
                                .text(text.say(key))
                                .close("p")
                                .toString())
                : pieces;
    }

    private void showTabs() {
        tabs.removeAll();
        Div first = new Div();
        first.addClassName("tab-row");
        for (Tab one : Tab.values()) {
            int count = switch (one) {
                case NUMBERS -> page().listed(ReviewPage.Only.ALL).size();
                case FINDINGS -> review().findings().size();
                case CHANGES ->
                    (int) review().changes().stream()
                            .filter(c -> c.kind() != EditionChange.Kind.SAME)
                            .count();
                case LOG -> review().steps().size();
            };
            if (one == Tab.CHANGES && review().former() == null && count == 0 || one == Tab.LOG && count == 0) {
                continue;
            }
            first.add(toggle(text.say("review.tab." + one.name()) + " " + count, tab == one, () -> {
                tab = one;
                listPage = 0;
                turn();
                showTabs();
                showPanes();
                writeAddress();
            }));
        }
        tabs.add(first);
        if (tab == Tab.NUMBERS) {
            Div second = new Div();
            second.addClassName("filter-row");
            for (ReviewPage.Only one : ReviewPage.Only.values()) {
                int count = page().listed(one).size();
                second.add(toggle(text.say("review.only." + one.name()) + " " + count, only == one, () -> {
                    only = one;
                    listPage = 0;
                    turn();
                    showTabs();
                    showPanes();
                    writeAddress();
                }));
            }
            tabs.add(second);
        }
    }

    private static NativeButton toggle(String words, boolean pressed, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }

    // --- pointing

    private void step(int by) {
        if (tab != Tab.NUMBERS) {
            return;
        }
        List<ReviewPage.Item> listed = page().listed(only);
        if (listed.isEmpty()) {
            return;
        }
        ReviewPage.Item item = item();
        int at = item == null ? -1 : listed.indexOf(item);
        int next = Math.max(0, Math.min(listed.size() - 1, at < 0 ? 0 : at + by));
        select(listed.get(next).key(), true);
    }

    private void select(String key, boolean revealInText) {
        if (page().item(key).isEmpty()) {
            return;
        }
        current = key;
        ReviewPage.Item item = item();
        boolean listed = item != null && item.fate() != ReviewPage.Fate.IGNORED;
        if (listed && tab == Tab.NUMBERS && !page().listed(only).contains(item)) {
            only = ReviewPage.Only.ALL;
            showTabs();
        }
        turn();
        showPanes();
        if (item != null) {
            list.reveal(ReviewPage.rowId(item), "nearest");
            if (revealInText) {
                paper.reveal(page().placeId(item), "center");
            }
        }
        status.say("");
        writeAddress();
    }

    private void toggle(String key) {
        ReviewPage.Item item = page().item(key).orElse(null);
        StoredClaim claim = item == null ? null : item.claim();
        if (item == null || claim == null || claim.status() != StoredClaim.Status.PENDING) {
            say(item == null ? "" : text.say("review.not-possible", fate(item)));
            return;
        }
        if (!chosen.remove(claim.id())) {
            chosen.add(claim.id());
        }
        current = key;
        header.show(chosen);
        showPanes();
    }

    private void toggleCurrent() {
        if (current != null) {
            toggle(current);
        }
    }

    // --- acting

    private void acceptCurrent() {
        ReviewPage.Item item = item();
        StoredClaim claim = item == null ? null : item.claim();
        if (item != null && claim != null && item.fate() == ReviewPage.Fate.PENDING) {
            header.accept(Set.of(claim.id()));
        } else if (item != null) {
            say(text.say("review.not-possible", fate(item)));
        }
    }

    private String fate(ReviewPage.Item item) {
        return text.say("review.fate." + item.fate().name());
    }

    @Override
    public void act(Supplier<String> change) {
        ReviewPage.Item before = item();
        boolean wasOpen = before != null && before.isOpen();
        List<String> following = following();
        String words;
        try {
            words = change.get();
        } catch (ReviewConflict | NoSuchElementException e) {
            words = text.say("review.conflict");
        }
        load();
        chosen.retainAll(review().pending().stream().map(StoredClaim::id).toList());
        ReviewPage.Item item = item();
        if (item == null || wasOpen && !item.isOpen()) {
            following.stream()
                    .filter(key ->
                            page().item(key).filter(ReviewPage.Item::isOpen).isPresent())
                    .findFirst()
                    .ifPresent(key -> current = key);
        }
        turn();
        show();
        status.say(words);
        ReviewPage.Item next = item();
        if (next != null) {
            list.reveal(ReviewPage.rowId(next), "nearest");
            paper.reveal(page().placeId(next), "nearest");
        }
        list.takeFocus();
        writeAddress();
    }

    @Override
    public void say(String words) {
        status.say(words);
    }

    @Override
    public void pointAt(StoredClaim claim) {
        current = "c" + claim.id();
    }

    private List<String> following() {
        List<String> keys =
                page().listed(only).stream().map(ReviewPage.Item::key).toList();
        int at = keys.indexOf(current);
        return at < 0 ? keys : keys.subList(Math.min(keys.size(), at + 1), keys.size());
    }

    private void undo() {
        if (review().standing().isEmpty()) {
            say(text.say("review.undo.none"));
            return;
        }
        act(() -> text.say(
                "review.undone",
                text.say("review.action."
                        + reviews.undo(region(), source, who).action().name())));
    }

    private void dismissCurrent() {
        ReviewPage.Item item = item();
        if (item == null || !item.isOpen() && item.fate() != ReviewPage.Fate.ACCEPTED) {
            say(item == null ? "" : text.say("review.not-possible", fate(item)));
            return;
        }
        new ReasonDialog(text.say("review.dismiss.title"), text, reason -> panel.dismiss(item, reason)).open();
    }

    private void edit() {
        ReviewPage.Item item = item();
        if (item != null && (tab == Tab.NUMBERS || item.fate() == ReviewPage.Fate.IGNORED)) {
            panel.open(item);
        }
    }

    private void decide(long id) {
        if (officer) {
            review().findings().stream()
                    .map(ReviewFinding::stored)
                    .filter(f -> f != null && f.id() == id)
                    .findFirst()
                    .ifPresent(verdicts::open);
        }
    }
}
