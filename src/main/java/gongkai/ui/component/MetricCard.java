package gongkai.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gongkai.platform.i18n.Translations;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One indicator at a glance: name · value with measure · period · change against a named period · course · state ·
 * 口径. Everything is handed over as words: what a number means is decided where the numbers are known.
 *
 * <p>The value opens its source, the name opens the view with the detail.
 */
public final class MetricCard extends Section {

    private final H3 heading = new H3();
    private final List<String> definitions = new ArrayList<>();
    private Sheet.Cell said = Sheet.Cell.of("");
    private Sheet.Cell when = Sheet.Cell.of("");
    private String measured = "";
    private final Div value = new Div();
    private final Div context = new Div();
    private final Div chips = new Div();
    private final Div notes = new Div();
    private final Div course = new Div();

    public MetricCard(String name) {
        addClassName("metric-card");
        heading.setText(name);
        value.addClassName("value-line");
        context.addClassName("context");
        chips.addClassName("chips");
        notes.addClassName("notes");
        course.addClassName("course-line");
        add(heading, value, context, chips, notes, course);
    }

    /** Makes the name a link to the detail, an address within the application with its query. */
    public MetricCard detail(String address) {
        String name = heading.getText();
        heading.removeAll();
        Anchor link = new Anchor(address, name);
        link.getElement().setAttribute("router-link", true);
        heading.add(link);
        return this;
    }

    /**
     * @param shown the number as it is read at a glance, e.g. 919.5万 or 2000余
     * @param full the number in full, with measure
     * @param measure beside the number shown; empty where the number carries it
     * @param openSource shows where the number comes from
     */
    public MetricCard value(String shown, String full, String measure, Runnable openSource) {
        NativeButton button = new NativeButton("", click -> openSource.run());
        button.addClassName("value-button");
        button.setText(shown);
        button.getElement().setAttribute("title", full);
        button.setAriaLabel(getTranslation("card.source-of", full));
        Span unit = new Span(measure);
        unit.addClassName("measure");
        value.add(button, unit);
        return this;
    }

    /** Words instead of a number: 暂无数据. */
    public MetricCard missing(String words) {
        said = Sheet.Cell.of(words);
        Span text = new Span(words);
        text.addClassName("missing");
        value.add(text);
        addClassName("is-missing");
        return this;
    }

    /**
     * What a file has of the card's number.
     *
     * @param number with its states as remarks
     * @param measure of the number: 条, %
     * @param period which the number is of
     */
    public MetricCard inFile(Sheet.Cell number, String measure, Sheet.Cell period) {
        said = number;
        measured = measure;
        when = period;
        return this;
    }

    public MetricCard period(String words) {
        Span text = new Span(words);
        text.addClassName("period");
        context.add(text);
        return this;
    }

    /**
     * The change against a named period: a sign and words.
     *
     * @param tone PLAIN where the direction is not agreed or the change cannot be judged
     */
    public MetricCard change(Icon sign, String words, Chip.Tone tone) {
        Span text = new Span(sign.create(), new Span(words));
        text.addClassNames("change", "tone-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        context.add(text);
        return this;
    }

    /** A line about what stands beside the number: another unit's, a target. */
    public MetricCard beside(Component line) {
        line.addClassName("beside");
        context.add(line);
        return this;
    }

    public MetricCard chip(Chip chip) {
        chips.add(chip);
        return this;
    }

    /** A quiet line below the state: what stands beside the number. */
    public MetricCard note(String words) {
        Span text = new Span(words);
        notes.add(text);
        return this;
    }

    public MetricCard course(Sparkline line, String span) {
        Span words = new Span(span);
        words.addClassName("course-span");
        course.add(line, words);
        return this;
    }

    /** What stands behind 口径: definition, numerator and denominator, source. */
    public MetricCard about(Component... lines) {
        NativeDetails details = new NativeDetails(getTranslation("card.about"));
        details.addClassName("about");
        Div body = new Div(lines);
        details.setContent(body);
        add(details);
        Stream.of(lines).map(MetricCard::words).forEach(definitions::add);
        return this;
    }

    /** Below the cards: all of them as one table to take along, with what they say besides their numbers. */
    public static DownloadBar downloads(String title, Component around) {
        return new DownloadBar(title, (about, words) -> sheet(title, around, about, words));
    }

    private static Sheet sheet(String title, Component around, List<Sheet.Fact> about, Sheet.Words words) {
        List<Sheet.Cell> heads = Stream.of("name", "value", "measure", "period", "change", "notes")
                .map(column -> Sheet.Cell.of(around.getTranslation("download.card." + column)))
                .toList();
        return new Sheet(title, heads, cards(around).map(MetricCard::cells).toList(), about, words);
    }

    private static Stream<MetricCard> cards(Component component) {
        return component instanceof MetricCard card
                ? Stream.of(card)
                : component.getChildren().flatMap(MetricCard::cards);
    }

    private List<Sheet.Cell> cells() {
        String comma = getTranslation("list.comma");
        String beside = line("beside", comma);
        String told = line("change", comma);
        return List.of(
                Sheet.Cell.of(words(heading)),
                said.defined(new Sheet.Fact(
                        getTranslation("download.definition-of", words(heading)),
                        Translations.sentences(definitions.toArray(String[]::new)))),
                Sheet.Cell.of(measured),
                when.text().isEmpty() ? Sheet.Cell.of(line("period", comma)) : when,
                Sheet.Cell.of(told).noting(beside),
                Sheet.Cell.of(notes.getChildren().map(MetricCard::words).collect(Collectors.joining(comma))));
    }

    private String line(String className, String comma) {
        return context.getChildren()
                .filter(part -> part.hasClassName(className))
                .map(MetricCard::words)
                .collect(Collectors.joining(comma));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
