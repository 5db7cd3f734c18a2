package gongkai.ui.component;

import gongkai.platform.i18n.Translations;
import gongkai.platform.web.Html;
import gongkai.ui.download.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a metric card says, as the HTML of the card and as the row of a file: name · value with measure · period · change
 * against a named period · course · state · 口径. Everything is handed over as words: what a number means is decided where
 * the numbers are known.
 */
public final class CardContent {

    private final Locale language;
    private final String name;
    private Html heading;
    private final Html value = new Html();
    private final Html context = new Html();
    private final Html chips = new Html();
    private final Html notes = new Html();
    private final Html course = new Html();
    private final Html about = new Html();
    private boolean missing;

    private Sheet.Cell said = Sheet.Cell.of("");
    private Sheet.Cell when = Sheet.Cell.of("");
    private String measured = "";
    private String change = "";
    private final List<String> beside = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private List<String> definitions = List.of();

    public CardContent(String name, Locale language) {
        this.name = name;
        this.language = language;
        this.heading = Html.of(name);
    }

    /** Makes the name a link to the detail, an address within the application with its query. */
    public CardContent detail(String address) {
        heading = new Html()
                .open("a", "href", address, "router-link", "true")
                .text(name)
                .close("a");
        return this;
    }

    /**
     * @param shown the number as it is read at a glance, e.g. 919.5万 or 2000余
     * @param full the number in full, with measure
     * @param measure beside the number shown; empty where the number carries it
     * @param source names where the number comes from
     */
    public CardContent value(String shown, String full, String measure, String source) {
        value.open(
                        "button",
                        "class",
                        "value-button",
                        MetricCard.SOURCE,
                        source,
                        "title",
                        full,
                        "aria-label",
                        translate("card.source-of", full))
                .text(shown)
                .close("button")
                .span("measure", measure);
        return this;
    }

    /** Words instead of a number: 暂无数据. */
    public CardContent missing(String words) {
        said = Sheet.Cell.of(words);
        value.span("missing", words);
        missing = true;
        return this;
    }

    /**
     * What a file has of the card's number.
     *
     * @param number with its states as remarks
     * @param measure of the number: 条, %
     * @param period which the number is of
     */
    public CardContent inFile(Sheet.Cell number, String measure, Sheet.Cell period) {
        said = number;
        measured = measure;
        when = period;
        return this;
    }

    public CardContent period(String words) {
        context.span("period", words);
        if (when.text().isEmpty()) {
            when = Sheet.Cell.of(words);
        }
        return this;
    }

    /**
     * The change against a named period: a sign and words.
     *
     * @param tone PLAIN where the direction is not agreed or the change cannot be judged
     */
    public CardContent change(Icon sign, String words, Chip.Tone tone) {
        change = words;
        Html line = sign.html().open("span").text(words).close("span");
        context.element("span", "change tone-" + tone.name().toLowerCase(Locale.ROOT), line);
        return this;
    }

    /**
     * A line about what stands beside the number: another unit's, a target.
     *
     * @param words the same for a file
     */
    public CardContent beside(String style, Html line, String words) {
        context.element("span", (style + " beside").strip(), line);
        beside.add(words);
        return this;
    }

    public CardContent chip(String word, Chip.Tone tone) {
        chips.add(Chip.html(word, tone));
        return this;
    }

    /** A quiet line below the state: what stands beside the number. */
    public CardContent note(String words) {
        notes.open("span").text(words).close("span");
        noted.add(words);
        return this;
    }

    public CardContent course(Html line, String span) {
        course.add(line).span("course-span", span);
        return this;
    }

    /** What stands behind 口径: definition, numerator and denominator, source. */
    public CardContent about(List<String> lines) {
        definitions = List.copyOf(lines);
        Html body = new Html();
        lines.forEach(line -> body.open("span").text(line).close("span"));
        about.open("details", "class", "about")
                .open("summary")
                .text(translate("card.about"))
                .close("summary")
                .element("div", "", body)
                .close("details");
        return this;
    }

    boolean isMissing() {
        return missing;
    }

    Html html() {
        Html card = new Html()
                .element("h3", "", heading)
                .element("div", "value-line", value)
                .element("div", "context", context);
        part(card, "chips", chips);
        part(card, "notes", notes);
        part(card, "course-line", course);
        return card.add(about);
    }

    private static void part(Html card, String style, Html content) {
        if (!content.isEmpty()) {
            card.element("div", style, content);
        }
    }

    /** The row of a file, in the order of {@link #heads}. */
    List<Sheet.Cell> cells() {
        String comma = translate("list.comma");
        return List.of(
                Sheet.Cell.of(name),
                said.defined(new Sheet.Fact(
                        translate("download.definition-of", name),
                        Translations.sentences(definitions.toArray(String[]::new)))),
                Sheet.Cell.of(measured),
                when,
                Sheet.Cell.of(change).noting(String.join(comma, beside)),
                Sheet.Cell.of(noted.stream().map(String::strip).collect(Collectors.joining(comma))));
    }

    static List<Sheet.Cell> heads(Locale language) {
        return Stream.of("name", "value", "measure", "period", "change", "notes")
                .map(column -> Sheet.Cell.of(Translations.translate(language, "download.card." + column)))
                .toList();
    }

    private String translate(String key, Object... parameters) {
        return Translations.translate(language, key, parameters);
    }
}
