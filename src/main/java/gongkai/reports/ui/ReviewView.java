package gongkai.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.base.FilterRules;
import gongkai.base.Glyph;
import gongkai.base.HouseTime;
import gongkai.base.ReviewAddress;
import gongkai.base.RouteExample;
import gongkai.base.SidePanel;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.checks.FindingTexts;
import gongkai.checks.Findings;
import gongkai.checks.Severity;
import gongkai.checks.StaleFindingException;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.ledger.Acceptance;
import gongkai.ledger.Basis;
import gongkai.ledger.Claim;
import gongkai.ledger.EditionChange;
import gongkai.ledger.Rendition;
import gongkai.ledger.Source;
import gongkai.ledger.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.reports.OtherNumber;
import gongkai.reports.Review;
import gongkai.reports.ReviewConflict;
import gongkai.reports.ReviewFinding;
import gongkai.reports.ReviewStep;
import gongkai.reports.Reviews;
import gongkai.reports.Separation;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One document under review: its text with every number marked by what became of it, and beside it the numbers, the
 * findings, the differences to the former edition and what was done. Everybody who is signed in may look; an officer acts.
 *
 * <p>{@code ?claim=} and {@code ?at=} lead to a sentence, {@code ?show=} to a tab, {@code ?only=} narrows the numbers.
 */
@Route("sources/:id")
@RouteExample("sources/1")
@PermitAll
public class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHOW = "show";
    private static final String ONLY = "only";

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

    private final transient FilterRules rules;
    private final transient Catalogue catalogue;
    private final transient Reviews reviews;
    private final transient Separation separation;
    private final transient Findings findings;
    private final transient FindingTexts findingTexts;
    private final transient FigureText text;
    private final String who;
    private final boolean officer;

    private final Header header = new Header();
    private final Div desk = new Div();
    private final LivePane paper = new LivePane();
    private final Div tabs = new Div();
    private final LivePane list = new LivePane();
    private final Paragraph status = new Paragraph();
    private final Set<Long> chosen = new LinkedHashSet<>();

    private transient @Nullable Review review;
    private transient @Nullable ReviewPage page;
    private QueryParameters query = QueryParameters.empty();
    private long source;
    private @Nullable String current;
    private Tab tab = Tab.NUMBERS;
    private ReviewPage.Only only = ReviewPage.Only.ALL;

    public ReviewView(
            FilterRules rules,
            Catalogue catalogue,
            Reviews reviews,
            Separation separation,
            Findings findings,
            FindingTexts findingTexts,
            AuthenticationContext authentication) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.separation = separation;
        this.findings = findings;
        this.findingTexts = findingTexts;
        this.text = new FigureText(catalogue, getLocale());
        this.who = authentication.getPrincipalName().orElse("");
        this.officer = authentication.hasRole(Role.Names.OFFICER);
        addClassNames("page", "review");
        header.addClassName("page-header");
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
        status.addClassName("status-line");
        status.getElement().setAttribute("role", "status");

        Section left = new Section(legend(), paper);
        left.addClassName("left");
        Section right = new Section(tabs, list, status, help());
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
        Optional<ReviewPage.Item> asked = query.getSingleParameter(ReviewAddress.CLAIM)
                .flatMap(id -> found.item("c" + id))
                .or(() -> query.getSingleParameter(ReviewAddress.AT)
                        .filter(at -> at.matches("[0-9]{1,9}"))
                        .flatMap(at -> found.at(Integer.parseInt(at))));
        asked.or(() -> found.listed(only).stream()
                        .filter(ReviewPage.Item::isOpen)
                        .findFirst())
                .or(() -> found.listed(only).stream().findFirst())
                .ifPresent(item -> current = item.key());
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
        QueryParameters now = query.excluding(ReviewAddress.CLAIM, ReviewAddress.AT, SHOW, ONLY);
        ReviewPage.Item item = item();
        if (item != null && item.claim() != null) {
            now = now.merging(ReviewAddress.CLAIM, String.valueOf(item.claim().id()));
        } else if (item != null) {
            now = now.merging(ReviewAddress.AT, String.valueOf(item.start()));
        }
        if (tab != Tab.NUMBERS) {
            now = now.merging(SHOW, tab.name().toLowerCase(Locale.ROOT));
        }
        if (only != ReviewPage.Only.ALL) {
            now = now.merging(ONLY, only.name().toLowerCase(Locale.ROOT));
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ReviewAddress.of(source), now));
    }

    // --- state to screen

    private void load() {
        review = reviews.find(rules.region(), source).orElseThrow(NotFoundException::new);
        page = new ReviewPage(review(), text);
    }

    private Review review() {
        if (review == null) {
            throw new NotFoundException();
        }
        return review;
    }

    private ReviewPage page() {
        if (page == null) {
            throw new NotFoundException();
        }
        return page;
    }

    private ReviewPage.@Nullable Item item() {
        return current == null ? null : page().item(current).orElse(null);
    }

    private void show() {
        showHeader();
        showTabs();
        showPanes();
    }

    private void showPanes() {
        ReviewPage.Item item = item();
        paper.show(page().paper(item));
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
        list.show(
                switch (tab) {
                    case NUMBERS -> orEmpty(page().rows(only, item, chosen, officer), "review.empty." + only.name());
                    case FINDINGS -> orEmpty(findingRows(), "review.empty.findings");
                    case CHANGES -> orEmpty(changeRows(), "review.empty.changes");
                    case LOG -> orEmpty(logRows(), "review.empty.log");
                });
        status.setText(item == null || tab != Tab.NUMBERS ? "" : where(item));
    }

    private String where(ReviewPage.Item item) {
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
                        new Markup()
                                .open("p", "id", "empty", "class", "empty")
                                .text(text.say(key))
                                .close("p")
                                .toString())
                : pieces;
    }

    private void showHeader() {
        header.removeAll();
        Source of = review().source();
        Anchor back = new Anchor(ReviewAddress.SOURCES, text.say("review.back"));
        back.addClassName("back");
        H1 title = new H1(of.title());
        Div chips = new Div(SourceWords.status(of, text));
        chips.addClassName("chips");
        Div heading = new Div(title, chips);
        heading.addClassName("heading");
        Paragraph facts = new Paragraph(SourceWords.facts(of, text));
        facts.addClassName("lede");
        header.add(back, heading, facts);
        Source former = review().former();
        if (former != null && of.status() == Source.Status.PENDING) {
            header.add(formerEdition(former));
        }
        List<Rendition> renditions = separation.renditions(rules.region(), source);
        if (!renditions.isEmpty()) {
            header.add(new RenditionList(renditions, text, officer ? this::separate : null));
        }
        if (officer) {
            header.add(actions());
        }
    }

    private Component formerEdition(Source former) {
        Div hint = new Div(
                Glyph.INFO.create(),
                new Span(text.say("review.former", former.title(), date(former.receivedAt()))),
                new Anchor(ReviewAddress.of(former.id()), text.say("review.former.open")));
        hint.addClassName("hint");
        if (officer) {
            Button own = new Button(text.say("review.former.none"), click -> {
                reviews.detach(rules.region(), source);
                reload();
            });
            own.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            hint.add(own);
        }
        return hint;
    }

    private void separate(int rendition) {
        Source own = separation.separate(rules.region(), source, rendition, who);
        say(text.say("review.renditions.separated", own.title()));
        reload();
    }

    private Component actions() {
        int pending = review().pending().size();
        Div actions = new Div();
        actions.addClassName("actions");
        Button all = new Button(text.say("review.accept-all", pending), click -> acceptAll());
        all.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        all.setEnabled(pending > 0);
        actions.add(all);
        if (!chosen.isEmpty()) {
            actions.add(
                    new Button(text.say("review.accept-chosen", chosen.size()), click -> accept(Set.copyOf(chosen))),
                    new Button(
                            text.say("review.dismiss-chosen", chosen.size()),
                            click -> askReason(
                                    "review.dismiss.title",
                                    reason -> act(() -> reviews.dismiss(
                                            rules.region(), source, Set.copyOf(chosen), who, reason)))));
        }
        Integer year = review().source().year();
        if (year != null && review().source().status() == Source.Status.ACCEPTED) {
            actions.add(new Button(text.say("review.publish", String.valueOf(year)), click -> publish(year)));
        }
        if (!review().standing().isEmpty()) {
            actions.add(quiet(new Button(text.say("review.undo"), click -> undo())));
        }
        if (review().source().status() == Source.Status.PENDING) {
            actions.add(quiet(new Button(
                    text.say("review.discard"),
                    click -> askReason(
                            "review.discard.title",
                            reason -> act(() -> reviews.discard(rules.region(), source, who, reason))))));
        }
        return actions;
    }

    private static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
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
        if (item != null && tab == Tab.NUMBERS && !page().listed(only).contains(item)) {
            only = ReviewPage.Only.ALL;
            showTabs();
        }
        showPanes();
        if (item != null) {
            list.reveal(ReviewPage.rowId(item), "nearest");
            if (revealInText) {
                paper.reveal(page().placeId(item), "center");
            }
            if (item.fate() == ReviewPage.Fate.IGNORED) {
                edit();
            }
        }
        writeAddress();
    }

    private void toggle(String key) {
        page().item(key)
                .map(ReviewPage.Item::claim)
                .filter(c -> c.status() == StoredClaim.Status.PENDING)
                .ifPresent(claim -> {
                    if (!chosen.remove(claim.id())) {
                        chosen.add(claim.id());
                    }
                    current = key;
                    showHeader();
                    showPanes();
                });
    }

    private void toggleCurrent() {
        if (current != null) {
            toggle(current);
        }
    }

    // --- acting

    private void acceptCurrent() {
        ReviewPage.Item item = item();
        if (item != null && item.claim() != null && item.fate() == ReviewPage.Fate.PENDING) {
            accept(Set.of(item.claim().id()));
        }
    }

    private void accept(Set<Long> claims) {
        act(() -> told(reviews.accept(rules.region(), source, claims, who)));
    }

    private void acceptAll() {
        Review now = review();
        int unread = (int) now.numbers().stream().filter(OtherNumber::isOpen).count();
        long errors = now.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .count();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text.say("review.accept-all", now.pending().size()));
        List<String> words = new ArrayList<>();
        words.add(text.say("review.accept-all.text"));
        if (errors > 0) {
            words.add(text.say("review.accept-all.errors", errors));
        }
        if (unread > 0) {
            words.add(text.say("review.accept-all.unread", unread));
        }
        long changed = now.changes().stream()
                .filter(c -> c.kind() != EditionChange.Kind.SAME)
                .count();
        if (now.former() != null) {
            words.add(text.say("review.accept-all.changes", changed));
        }
        Div body = new Div();
        words.forEach(w -> body.add(new Paragraph(w)));
        dialog.setText(body);
        dialog.setCancelable(true);
        dialog.setCancelText(text.say("action.cancel"));
        dialog.setConfirmText(text.say("review.accept"));
        dialog.addConfirmListener(confirmed -> act(() -> told(reviews.acceptAll(rules.region(), source, who))));
        dialog.open();
    }

    private void told(Acceptance acceptance) {
        say(text.say("review.accepted", acceptance.revisions().size(), acceptance.unchanged()));
        if (!acceptance.unknownUnits().isEmpty()) {
            say(text.say("review.unknown-units", acceptance.unknownUnits().size()));
        }
    }

    private void dismissCurrent() {
        ReviewPage.Item item = item();
        if (item == null || !item.isOpen() && item.fate() != ReviewPage.Fate.ACCEPTED) {
            return;
        }
        askReason("review.dismiss.title", reason -> dismiss(item, reason));
    }

    private void dismiss(ReviewPage.Item item, String reason) {
        StoredClaim claim = item.claim();
        OtherNumber other = item.other();
        act(() -> {
            if (claim != null) {
                reviews.dismiss(rules.region(), source, List.of(claim.id()), who, reason);
            } else if (other != null) {
                reviews.dismissNumber(rules.region(), source, other.number(), who, reason);
            }
        });
    }

    private void undo() {
        if (review().standing().isEmpty()) {
            return;
        }
        act(() -> {
            ReviewStep step = reviews.undo(rules.region(), source, who);
            say(text.say(
                    "review.undone", text.say("review.action." + step.action().name())));
        });
    }

    private void publish(int year) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text.say("review.publish", String.valueOf(year)));
        dialog.setText(text.say("review.publish.text", String.valueOf(year)));
        dialog.setCancelable(true);
        dialog.setCancelText(text.say("action.cancel"));
        dialog.setConfirmText(text.say("review.publish.do"));
        dialog.addConfirmListener(confirmed -> {
            reviews.publish(rules.region(), Period.ofYear(year), who);
            say(text.say("review.published", String.valueOf(year)));
        });
        dialog.open();
    }

    /** Does something to the document, goes on to the next open number, and says so where somebody else was first. */
    private void act(Runnable change) {
        ReviewPage.Item before = item();
        boolean wasOpen = before != null && before.isOpen();
        List<String> following = following();
        try {
            change.run();
        } catch (ReviewConflict | NoSuchElementException e) {
            Notification note = Notification.show(text.say("review.conflict"), 6000, Notification.Position.TOP_CENTER);
            note.addThemeVariants(NotificationVariant.WARNING);
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
        show();
        ReviewPage.Item next = item();
        if (next != null) {
            list.reveal(ReviewPage.rowId(next), "nearest");
            paper.reveal(page().placeId(next), "nearest");
        }
        list.takeFocus();
        writeAddress();
    }

    private List<String> following() {
        List<String> keys =
                page().listed(only).stream().map(ReviewPage.Item::key).toList();
        int at = keys.indexOf(current);
        return at < 0 ? keys : keys.subList(Math.min(keys.size(), at + 1), keys.size());
    }

    private void reload() {
        load();
        show();
    }

    private static void say(String words) {
        Notification.show(words, 4000, Notification.Position.BOTTOM_START);
    }

    private void askReason(String titleKey, Consumer<String> then) {
        TextArea reason = new TextArea(text.say("review.field.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMaxLength(1000);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text.say(titleKey));
        dialog.setText(reason);
        dialog.setCancelable(true);
        dialog.setCancelText(text.say("action.cancel"));
        dialog.setConfirmText(text.say("review.confirm"));
        dialog.addConfirmListener(confirmed -> {
            if (reason.getValue().isBlank()) {
                askReason(titleKey, then);
                say(text.say("review.reason.required"));
            } else {
                then.accept(reason.getValue().strip());
            }
        });
        dialog.open();
        reason.focus();
    }

    // --- the panel of one number

    private void edit() {
        ReviewPage.Item item = item();
        if (item == null || tab != Tab.NUMBERS && item.fate() != ReviewPage.Fate.IGNORED) {
            return;
        }
        StoredClaim claim = item.claim();
        OtherNumber other = item.other();
        if (claim != null) {
            editClaim(item, claim);
        } else if (other != null) {
            editOther(item, other);
        }
    }

    private void editClaim(ReviewPage.Item item, StoredClaim stored) {
        Claim claim = stored.claim();
        Div content = new Div(quote(claim.quote(), claim.printed(), claim.section()));
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.say("review.number"), content);
        boolean editable = officer
                && (stored.status() == StoredClaim.Status.PENDING || stored.status() == StoredClaim.Status.ACCEPTED);
        ClaimEditor editor = new ClaimEditor(rules.region(), catalogue, text).with(claim);
        editor.setEnabled(editable);
        content.add(editor);
        if (editable) {
            TextArea reason = reasonField();
            Button save = new Button(
                    text.say("review.correct"),
                    click -> editor.claim(ClaimEditor.Place.of(claim)).ifPresent(corrected -> {
                        if (corrected.equals(claim)) {
                            panel.close();
                        } else if (given(reason)) {
                            panel.close();
                            act(() -> {
                                StoredClaim made = reviews.correct(
                                        rules.region(),
                                        source,
                                        stored.id(),
                                        corrected,
                                        who,
                                        reason.getValue().strip());
                                current = "c" + made.id();
                            });
                        }
                    }));
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            Div actions = new Div(save);
            actions.addClassName("actions");
            if (stored.status() == StoredClaim.Status.PENDING) {
                actions.add(new Button(text.say("review.accept"), click -> {
                    panel.close();
                    accept(Set.of(stored.id()));
                }));
            }
            actions.add(quiet(new Button(text.say("review.dismiss"), click -> {
                if (given(reason)) {
                    panel.close();
                    dismiss(item, reason.getValue().strip());
                }
            })));
            content.add(reason, actions);
        }
        content.add(history(stored));
        panel.open();
    }

    private void editOther(ReviewPage.Item item, OtherNumber other) {
        String printed = review().text().substring(other.start(), other.end());
        Div content = new Div(quote(other.quote(), printed, other.section()));
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.say("review.fate." + item.fate().name()), content);
        if (item.fate() == ReviewPage.Fate.IGNORED) {
            content.add(
                    new Paragraph(text.say("review.ignored.because", text.say("review.ignored." + other.reason()))));
        }
        if (officer && other.fate() == OtherNumber.Fate.OPEN) {
            Source of = review().source();
            ClaimEditor editor = new ClaimEditor(rules.region(), catalogue, text)
                    .with(other.value(), other.qualifier(), of.unit(), of.year());
            TextArea reason = reasonField();
            ClaimEditor.Place place = new ClaimEditor.Place(
                    other.measure(),
                    printed,
                    Basis.NARRATIVE,
                    of.form(),
                    other.section(),
                    other.start(),
                    other.end(),
                    other.quote());
            Button make = new Button(
                    text.say("review.claim"),
                    click -> editor.claim(place).ifPresent(claim -> {
                        panel.close();
                        act(() -> {
                            StoredClaim made = reviews.claim(
                                    rules.region(),
                                    source,
                                    other.number(),
                                    claim,
                                    who,
                                    reason.getValue().strip());
                            current = "c" + made.id();
                        });
                    }));
            make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            Div actions = new Div(make);
            actions.addClassName("actions");
            if (other.kind() == OtherNumber.Kind.UNREAD) {
                actions.add(quiet(new Button(text.say("review.dismiss"), click -> {
                    if (given(reason)) {
                        panel.close();
                        dismiss(item, reason.getValue().strip());
                    }
                })));
            }
            content.add(editor, reason, actions);
        }
        panel.open();
    }

    private TextArea reasonField() {
        TextArea reason = new TextArea(text.say("review.field.reason"));
        reason.setHelperText(text.say("review.reason.help"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        return reason;
    }

    private boolean given(TextArea reason) {
        boolean given = !reason.getValue().isBlank();
        reason.setInvalid(!given);
        reason.setErrorMessage(text.say("review.reason.required"));
        return given;
    }

    private Component quote(String quote, String printed, String section) {
        Markup markup = new Markup().open("blockquote");
        int at = printed.isEmpty() ? -1 : quote.indexOf(printed);
        if (at < 0) {
            markup.text(quote);
        } else {
            markup.text(quote.substring(0, at))
                    .open("mark")
                    .text(printed)
                    .close("mark")
                    .text(quote.substring(at + printed.length()));
        }
        Div box = new Div();
        box.addClassName("evidence");
        box.getElement().setProperty("innerHTML", markup.close("blockquote").toString());
        Div all = new Div(box);
        if (!section.isBlank()) {
            Paragraph where = new Paragraph(section);
            where.addClassName("quiet");
            all.add(where);
        }
        return all;
    }

    /** What the reader had said before a person corrected it. */
    private Component history(StoredClaim stored) {
        Div history = new Div();
        history.addClassName("history");
        Long id = stored.id();
        for (ReviewStep step : review().standing().reversed()) {
            if (id != null && id.equals(step.replacement())) {
                history.add(stepLine(step));
                Long former = step.claim();
                if (former != null) {
                    review().claims().stream()
                            .filter(c -> c.id() == former)
                            .findFirst()
                            .ifPresent(c -> history.add(new Paragraph(text.say("review.was", said(c.claim())))));
                }
                id = former;
            } else if (id != null && id.equals(step.claim())) {
                history.add(stepLine(step));
            }
        }
        if (history.getComponentCount() > 0) {
            history.addComponentAsFirst(new H2(text.say("review.history")));
        }
        return history;
    }

    private Component stepLine(ReviewStep step) {
        return new Paragraph(text.say(
                        "review.step", text.say("review.action." + step.action().name()), step.by(), date(step.at()))
                + (step.reason().isBlank() ? "" : " " + text.say("evidence.reason", step.reason())));
    }

    private String said(Claim claim) {
        String number =
                text.number(claim.value(), claim.state(), claim.qualifier(), claim.printed(), claim.indicator(), false);
        return text.indicator(claim.indicator()) + " · " + text.unit(claim.unit()) + " · " + text.period(claim.period())
                + " · " + text.withMeasure(number, claim.indicator(), claim.state());
    }

    private String date(java.time.Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(HouseTime.zone())
                .format(at);
    }

    // --- findings, differences, log

    private Map<String, String> findingRows() {
        Map<String, String> pieces = new LinkedHashMap<>();
        int number = 0;
        for (ReviewFinding finding : review().findings()) {
            String id = "f" + number++;
            StoredFinding stored = finding.stored();
            Markup row = new Markup()
                    .open(
                            "div",
                            "id",
                            id,
                            "class",
                            "review-finding " + finding.severity().name().toLowerCase(Locale.ROOT))
                    .open("p", "class", "finding-head")
                    .span("severity", findingTexts.severityName(finding.severity(), getLocale()))
                    .span("rule", findingTexts.ruleName(finding.rule(), getLocale()));
            if (stored != null) {
                row.span("verdict", findingTexts.verdictName(stored.verdict(), getLocale()));
            }
            row.close("p")
                    .open("p")
                    .text(findingTexts.message(finding.message(), finding.arguments(), getLocale()))
                    .close("p")
                    .open("p", "class", "finding-claims");
            for (long claim : finding.claims()) {
                page().item("c" + claim).ifPresent(item -> {
                    StoredClaim said = item.claim();
                    if (said != null) {
                        row.open("button", "type", "button", "data-item", item.key())
                                .text(text.unit(said.claim().unit()) + " "
                                        + text.indicator(said.claim().indicator()) + " "
                                        + text.said(said.claim()))
                                .close("button");
                    }
                });
            }
            if (stored != null && officer) {
                row.open("button", "type", "button", "class", "decide", "data-item", "f" + stored.id())
                        .text(text.say("review.verdict"))
                        .close("button");
            } else if (stored == null) {
                row.span("quiet", text.say("review.verdict.later"));
            }
            pieces.put(id, row.close("p").close("div").toString());
        }
        return pieces;
    }

    private Map<String, String> changeRows() {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (EditionChange change : review().changes()) {
            if (change.kind() == EditionChange.Kind.SAME) {
                continue;
            }
            StoredClaim after = change.after();
            String id = "d" + pieces.size();
            Markup row = new Markup()
                    .open("div", "id", id, "class", "change", "data-item", after == null ? "" : "c" + after.id())
                    .span("fate", text.say("review.change." + change.kind().name()))
                    .open("span", "class", "said")
                    .span("what", text.indicator(change.key().indicator()))
                    .span(
                            "where",
                            text.unit(change.key().unit()) + " · "
                                    + text.period(change.key().period()))
                    .close("span")
                    .open("span", "class", "num")
                    .text(printed(change.before()) + " → " + printed(after))
                    .close("span")
                    .close("div");
            pieces.put(id, row.toString());
        }
        return pieces;
    }

    private String printed(@Nullable StoredClaim claim) {
        return claim == null
                ? text.say("review.change.none")
                : text.number(
                        claim.claim().value(),
                        claim.claim().state(),
                        claim.claim().qualifier(),
                        claim.claim().printed(),
                        claim.claim().indicator(),
                        false);
    }

    private Map<String, String> logRows() {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (ReviewStep step : review().steps().reversed()) {
            String id = "s" + step.step();
            Long claim = step.replacement() == null ? step.claim() : step.replacement();
            Markup row = new Markup()
                    .open("div", "id", id, "class", "change")
                    .span("fate", text.say("review.action." + step.action().name()))
                    .open("span", "class", "said")
                    .span(
                            "what",
                            claim == null
                                    ? step.undoes() == null ? "" : text.say("review.undoes", step.undoes())
                                    : review().claims().stream()
                                            .filter(c -> c.id() == claim)
                                            .findFirst()
                                            .map(c -> said(c.claim()))
                                            .orElse(""))
                    .span(
                            "where",
                            step.by() + " · " + date(step.at())
                                    + (step.reason().isBlank() ? "" : " · " + step.reason()))
                    .close("span")
                    .close("div");
            pieces.put(id, row.toString());
        }
        return pieces;
    }

    private void decide(long id) {
        if (officer) {
            review().findings().stream()
                    .map(ReviewFinding::stored)
                    .filter(f -> f != null && f.id() == id)
                    .findFirst()
                    .ifPresent(this::decide);
        }
    }

    private void decide(StoredFinding finding) {
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(text.say("review.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(v -> findingTexts.verdictName(v, getLocale()));
        verdict.setValue(finding.verdict());
        TextArea reason = new TextArea(text.say("review.field.reason"));
        reason.setValue(finding.reason());
        reason.setWidthFull();
        reason.setMaxLength(1000);
        Div content = new Div(
                new Paragraph(findingTexts.message(finding.message(), finding.arguments(), getLocale())),
                verdict,
                reason);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(findingTexts.ruleName(finding.rule(), getLocale()), content);
        Button save = new Button(text.say("review.verdict.save"), click -> {
            if (verdict.getValue() == Verdict.OPEN || given(reason)) {
                try {
                    findings.verdict(
                            rules.region(),
                            finding.id(),
                            verdict.getValue(),
                            reason.getValue().strip(),
                            who,
                            finding.decisions());
                } catch (StaleFindingException e) {
                    say(text.say("review.conflict"));
                }
                panel.close();
                reload();
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }
}
