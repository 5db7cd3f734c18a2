package gongkai.review.ui;

import gongkai.ledger.model.Claim;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.web.Html;
import gongkai.review.Review;
import gongkai.review.store.ReviewFinding;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.UnclaimedNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document under review as pieces of HTML: its text with every number marked by what became of it, and the list of its
 * numbers. A pure function of the review and of what the officer points at; the view shows the pieces that changed.
 */
final class ReviewPage {

    /** Before the key of an item: its box, by which it is chosen. */
    static final String CHECK = "check ";

    /** Before the key of an item: the button that opens it. */
    static final String OPEN = "open ";

    private static final int CELL = 28;
    private static final int CELLS_IN_A_ROW = 4;

    /** The room on a sheet, in characters as they are sent; the reports that there are have one or a few sheets. */
    private static final int SHEET = 300_000;

    private static final int LINE = 30;
    private static final int MARK = 180;
    private static final int LONGEST_LINE = 20_000;

    /** Which numbers the list holds. */
    enum Only {
        ALL,
        OPEN,
        UNREAD,
        DISPUTED;

        static Only of(@Nullable String name) {
            for (Only one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return one;
                }
            }
            return ALL;
        }
    }

    /** What became of a number; each has a text under {@code review.fate.}, a sign and a colour. */
    enum Fate {
        UNREAD,
        PENDING,
        ACCEPTED,
        DISMISSED,
        SUPERSEDED,
        IGNORED;

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One number of the document: a claim, or a number that is none.
     *
     * @param key {@code c} with the claim's id, or {@code n} with the other number's
     */
    record Item(
            String key,
            int start,
            int end,
            Fate fate,
            boolean disputed,
            @Nullable StoredClaim claim,
            @Nullable UnclaimedNumber other) {

        boolean isOpen() {
            return fate == Fate.PENDING || fate == Fate.UNREAD;
        }
    }

    private final Review review;
    private final FigureText text;
    private final List<Item> items;
    private final Map<String, Item> byKey = new LinkedHashMap<>();
    private final Set<Long> corrected;
    private final List<List<Line>> sheets;

    ReviewPage(Review review, FigureText text) {
        this.review = review;
        this.text = text;
        this.corrected = review.standing().stream()
                .filter(s -> s.action() == ReviewStep.Action.CORRECTED)
                .map(ReviewStep::replacement)
                .collect(Collectors.toSet());
        this.items = items();
        items.forEach(i -> byKey.put(i.key(), i));
        this.sheets = sheeted();
    }

    private List<Item> items() {
        Set<Long> disputed = review.findings().stream()
                .filter(ReviewFinding::disputes)
                .flatMap(f -> f.claims().stream())
                .collect(Collectors.toSet());
        Set<Long> replaced = new HashSet<>();
        Set<Integer> claimed = new HashSet<>();
        for (ReviewStep step : review.standing()) {
            step.decided().filter(part -> part.replacement() != null).forEach(part -> {
                if (part.claim() != null) {
                    replaced.add(part.claim());
                }
                if (part.number() != null) {
                    claimed.add(part.number());
                }
            });
        }
        Set<Long> undone = replacements(review.steps());
        undone.removeAll(replacements(review.standing()));
        List<Item> all = new ArrayList<>();
        for (StoredClaim claim : review.claims()) {
            if (!replaced.contains(claim.id()) && !undone.contains(claim.id())) {
                all.add(new Item(
                        "c" + claim.id(),
                        claim.claim().start(),
                        claim.claim().end(),
                        Fate.valueOf(claim.status().name()),
                        disputed.contains(claim.id()),
                        claim,
                        null));
            }
        }
        for (UnclaimedNumber number : review.numbers()) {
            if (!claimed.contains(number.number())) {
                Fate fate = number.fate() == UnclaimedNumber.Fate.DISMISSED
                        ? Fate.DISMISSED
                        : Fate.valueOf(number.kind().name());
                all.add(new Item("n" + number.number(), number.start(), number.end(), fate, false, null, number));
            }
        }
        all.sort(Comparator.comparing(Item::start).thenComparing(Item::end));
        return List.copyOf(all);
    }

    private static Set<Long> replacements(List<ReviewStep> steps) {
        return steps.stream()
                .flatMap(ReviewStep::decided)
                .map(ReviewStep.Part::replacement)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    Optional<Item> item(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The first number that begins there. */
    Optional<Item> at(int start) {
        return items.stream()
                .filter(i -> i.start() == start)
                .min(Comparator.comparing(i -> i.fate() == Fate.DISMISSED));
    }

    /** The numbers in the list, in the order of the text. */
    List<Item> listed(Only only) {
        return items.stream()
                .filter(i -> i.fate() != Fate.IGNORED)
                .filter(i -> switch (only) {
                    case ALL -> true;
                    case OPEN -> i.isOpen();
                    case UNREAD -> i.fate() == Fate.UNREAD;
                    case DISPUTED -> i.disputed();
                })
                .toList();
    }

    List<Item> all() {
        return items;
    }

    /** Whether a person has corrected what the reader said. */
    boolean isCorrected(Item item) {
        return item.claim() != null && corrected.contains(item.claim().id());
    }

    // --- the text

    static String markId(Item item) {
        return "m" + item.start() + "-" + item.end();
    }

    /** How many sheets the document has: what one shows is bounded, whatever the document holds. */
    int sheets() {
        return sheets.size();
    }

    /** The sheet that an item stands on, counted from 0. */
    int sheetOf(Item item) {
        for (int i = sheets.size() - 1; i > 0; i--) {
            if (sheets.get(i).getFirst().from() <= item.start()) {
                return i;
            }
        }
        return 0;
    }

    /** A sheet of the document, paragraph by paragraph; of a citation, the quoted clauses. */
    Map<String, String> paper(@Nullable Item current, int sheet) {
        return review.text().isEmpty() ? quotes(current) : paragraphs(current, sheets.get(sheet));
    }

    private Map<String, String> paragraphs(@Nullable Item current, List<Line> lines) {
        Map<String, String> pieces = new LinkedHashMap<>();
        List<List<Item>> places =
                places(lines.getFirst().from(), lines.getLast().to());
        int next = 0;
        for (Line line : lines) {
            Html p = new Html();
            String id = "p" + line.from();
            p.open("p", "id", id, "class", line.cell() ? "cell" : "");
            int at = line.from();
            while (next < places.size() && places.get(next).getFirst().start() < line.to()) {
                List<Item> place = places.get(next++);
                int start = Math.max(at, place.getFirst().start());
                int end = Math.min(line.to(), place.getFirst().end());
                if (start > end) {
                    continue; // a mark within the one before
                }
                p.text(review.text().substring(at, start));
                mark(p, place, review.text().substring(start, end), current);
                at = end;
            }
            p.text(review.text().substring(at, line.to())).close("p");
            pieces.put(id, p.toString());
        }
        return pieces;
    }

    /** A line of the text, or a piece of a very long one. */
    private record Line(int from, int to, boolean cell) {}

    /** The lines that are not empty, so many on a sheet as have room there: at least one sheet with one line. */
    private List<List<Line>> sheeted() {
        List<int[]> lines = lines();
        boolean[] cells = cells(lines);
        List<List<Line>> all = new ArrayList<>();
        List<Line> sheet = new ArrayList<>();
        int room = SHEET;
        int item = 0;
        for (int l = 0; l < lines.size(); l++) {
            for (int from = lines.get(l)[0]; from < lines.get(l)[1]; ) {
                int to = pieceEnd(from, lines.get(l)[1]);
                int cost = to - from + LINE;
                while (item < items.size() && items.get(item).start() < to) {
                    cost += MARK;
                    item++;
                }
                if (cost > room && !sheet.isEmpty()) {
                    all.add(List.copyOf(sheet));
                    sheet.clear();
                    room = SHEET;
                }
                sheet.add(new Line(from, to, cells[l]));
                room -= cost;
                from = to;
            }
        }
        if (!sheet.isEmpty() || all.isEmpty()) {
            all.add(sheet.isEmpty() ? List.of(new Line(0, 0, false)) : List.copyOf(sheet));
        }
        return all;
    }

    /** Where a piece of a long line ends: not within a number, nor between the halves of a character. */
    private int pieceEnd(int from, int lineEnd) {
        int end = from + LONGEST_LINE;
        if (end >= lineEnd) {
            return lineEnd;
        }
        int at = firstFrom(from);
        for (int i = at; i < items.size() && items.get(i).start() < end; i++) {
            if (items.get(i).end() > end) {
                end = items.get(i).start() > from
                        ? items.get(i).start()
                        : Math.min(lineEnd, items.get(i).end());
                break;
            }
        }
        return end > from + 1
                        && Character.isLowSurrogate(
                                review.text().charAt(Math.min(end, review.text().length() - 1)))
                ? end - 1
                : end;
    }

    /** The first item that begins at a place of the text or after it. */
    private int firstFrom(int start) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The lines that are not empty, from and to. */
    private List<int[]> lines() {
        List<int[]> lines = new ArrayList<>();
        String all = review.text();
        int from = 0;
        while (from <= all.length()) {
            int to = all.indexOf('\n', from);
            to = to < 0 ? all.length() : to;
            if (!all.substring(from, to).isBlank()) {
                lines.add(new int[] {from, to});
            }
            from = to + 1;
        }
        return lines;
    }

    /** Which lines are cells of a table that stands flattened in the text: they are set side by side. */
    private static boolean[] cells(List<int[]> lines) {
        boolean[] cells = new boolean[lines.size()];
        int run = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean small = i < lines.size() && lines.get(i)[1] - lines.get(i)[0] <= CELL;
            if (small) {
                run++;
            } else {
                for (int j = i - run; run >= CELLS_IN_A_ROW && j < i; j++) {
                    cells[j] = true;
                }
                run = 0;
            }
        }
        return cells;
    }

    /** The items that share a place in a stretch of the text, by place. */
    private List<List<Item>> places(int from, int to) {
        Map<String, List<Item>> places = new LinkedHashMap<>();
        for (int i = firstFrom(from); i < items.size() && items.get(i).start() < to; i++) {
            Item item = items.get(i);
            if (item.end() <= review.text().length()) {
                places.computeIfAbsent(markId(item), k -> new ArrayList<>()).add(item);
            }
        }
        return List.copyOf(places.values());
    }

    private void mark(Html into, List<Item> place, String printed, @Nullable Item current) {
        Item first = place.stream().min(Comparator.comparing(Item::fate)).orElseThrow();
        boolean disputed = place.stream().anyMatch(Item::disputed);
        boolean here = current != null && place.stream().anyMatch(i -> i.key().equals(current.key()));
        String title = text.say("review.fate." + first.fate().name())
                + (disputed ? " · " + text.say("state.disputed") : "")
                + place.stream()
                        .map(this::said)
                        .filter(s -> !s.isEmpty())
                        .map(s -> " · " + s)
                        .collect(Collectors.joining());
        into.open(
                        "mark",
                        "id",
                        markId(first),
                        "class",
                        first.fate().css()
                                + (disputed ? " disputed" : "")
                                + (here ? " current" : "")
                                + (printed.isBlank() ? " empty" : ""),
                        "data-item",
                        first.key(),
                        "title",
                        title)
                .text(printed)
                .close("mark");
    }

    /** What an item says, in short. */
    private String said(Item item) {
        StoredClaim claim = item.claim();
        UnclaimedNumber other = item.other();
        if (claim != null) {
            return text.indicator(claim.claim().indicator())
                    + text.say("list.comma")
                    + text.unit(claim.claim().unit());
        }
        return other == null || other.reason().isEmpty() ? "" : text.say("review.ignored." + other.reason());
    }

    private Map<String, String> quotes(@Nullable Item current) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (Item item : items) {
            StoredClaim stored = item.claim();
            if (stored == null) {
                continue;
            }
            Claim claim = stored.claim();
            int at = claim.printed().isEmpty() ? -1 : claim.quote().indexOf(claim.printed());
            String id = "p" + stored.id();
            Html p = new Html().open("p", "id", id, "class", "quoted").span("section", claim.section());
            Item placed = new Item(
                    item.key(), (int) stored.id(), (int) stored.id(), item.fate(), item.disputed(), stored, null);
            if (at >= 0) {
                p.text(claim.quote().substring(0, at));
                mark(p, List.of(placed), claim.printed(), current);
                p.text(claim.quote().substring(at + claim.printed().length()));
            } else {
                mark(p, List.of(placed), claim.printed(), current);
                p.text(" " + claim.quote());
            }
            pieces.put(id, p.close("p").toString());
        }
        return pieces;
    }

    /** The id of the mark of an item, in the text or among the quotes. */
    String placeId(Item item) {
        StoredClaim claim = item.claim();
        return review.text().isEmpty() && claim != null ? "m" + claim.id() + "-" + claim.id() : markId(item);
    }

    // --- the list

    static String rowId(Item item) {
        return "r-" + item.key();
    }

    /** Those of some items of the list. */
    Map<String, String> rows(List<Item> listed, @Nullable Item current, Set<Long> chosen, boolean choosing) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (Item item : listed) {
            pieces.put(rowId(item), row(item, current, chosen, choosing));
        }
        return pieces;
    }

    private String row(Item item, @Nullable Item current, Set<Long> chosen, boolean choosing) {
        boolean here = current != null && current.key().equals(item.key());
        StoredClaim claim = item.claim();
        boolean checked = claim != null && chosen.contains(claim.id());
        Html row = new Html()
                .open(
                        "div",
                        "role",
                        "option",
                        "id",
                        rowId(item),
                        "class",
                        "row " + item.fate().css() + (here ? " current" : "") + (item.disputed() ? " disputed" : ""),
                        "data-item",
                        item.key(),
                        "aria-selected",
                        String.valueOf(checked));
        if (choosing) {
            boolean canChoose = item.fate() == Fate.PENDING;
            row.open(
                            "span",
                            "class",
                            canChoose ? "box" : "box none",
                            "data-item",
                            canChoose ? CHECK + item.key() : "",
                            "aria-hidden",
                            "true")
                    .text(checked ? "✓" : "")
                    .close("span");
        }
        if (claim != null) {
            claimRow(row, claim.claim());
        } else if (item.other() != null) {
            otherRow(row, item.other());
        }
        row.open("span", "class", "marks")
                .span(
                        "fate " + item.fate().css(),
                        text.say("review.fate." + item.fate().name()));
        if (item.disputed()) {
            row.span("fate is-disputed", text.say("state.disputed"));
        }
        if (isCorrected(item)) {
            row.span("fate", text.say("review.corrected"));
        }
        if (here) {
            // for the mouse: a row is one thing to the keyboard and to a screen reader, and opens with Enter
            row.open("span", "class", "open", "data-item", OPEN + item.key(), "aria-hidden", "true")
                    .text(text.say("review.open"))
                    .close("span");
        }
        return row.close("span").close("div").toString();
    }

    private void claimRow(Html row, Claim claim) {
        String number =
                text.number(claim.value(), claim.state(), claim.qualifier(), claim.printed(), claim.indicator(), false);
        row.span("num", text.withMeasure(number, claim.indicator(), claim.state()))
                .open("span", "class", "said")
                .span("what", text.indicator(claim.indicator()))
                .span(
                        "where",
                        String.join(
                                        " · ",
                                        List.of(
                                                text.unit(claim.unit()),
                                                text.period(claim.period()),
                                                text.say("evidence.basis."
                                                        + claim.basis().name())))
                                + (claim.aspect().isEmpty()
                                        ? ""
                                        : " · " + text.say("finding.aspect." + claim.aspect())))
                .close("span");
    }

    private void otherRow(Html row, UnclaimedNumber other) {
        row.span("num", printed(other))
                .open("span", "class", "said")
                .span("what unread", text.say("review.fate.UNREAD"))
                .span("where", clause(other))
                .close("span");
    }

    private String printed(UnclaimedNumber other) {
        return other.end() <= review.text().length()
                ? review.text().substring(other.start(), other.end()) + other.measure()
                : other.quote();
    }

    private static String clause(UnclaimedNumber other) {
        String quote = other.quote().replaceAll("\\s+", " ").strip();
        return quote.length() > 60 ? quote.substring(0, 60) + "…" : quote;
    }
}
