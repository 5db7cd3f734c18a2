package gongkai.ui.download;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import gongkai.platform.installation.InstallationClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The quiet line below a table or a chart: the same numbers as a file, the chart as a picture. What is taken along is what
 * was on the page when it was built; a file is written without touching the page.
 */
@JsModule("./download-chart.js")
public final class DownloadBar extends Div {

    /** Makes the table out of the facts about it. */
    @FunctionalInterface
    public interface Source {
        Sheet sheet(List<Sheet.Fact> about, Sheet.Words words);
    }

    private interface Writer {
        void write(Sheet sheet, OutputStream out) throws IOException;
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_NAME =
            74; // a file system has 255 bytes for a name, a Chinese character takes three of them
    private static final int LONGEST_PART = 40;

    private final String title;
    private final Source source;
    private final @Nullable Chart chart;
    private final List<String> marks;
    private final boolean later;

    /**
     * For a chart, which can be taken along as a picture too; the table is made when the file is asked for.
     *
     * @param marks what the signs in the picture stand for
     */
    public DownloadBar(String title, Chart chart, List<String> marks, Source source) {
        this(title, chart, marks, source, true);
    }

    private DownloadBar(String title, @Nullable Chart chart, List<String> marks, Source source, boolean later) {
        this.later = later;
        this.marks = marks;
        this.title = title;
        this.chart = chart;
        this.source = source;
        addClassName("download-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("download.of", title));
    }

    /** For what is read from the page, as its cards are: the file has what stood there when it was built. */
    public DownloadBar(String title, Source source) {
        this(title, null, List.of(), source, false);
    }

    /**
     * For a table: the whole of it is made when the file is asked for, without the page; the source may use services, but
     * no component.
     */
    public static DownloadBar whole(String title, Source source) {
        return new DownloadBar(title, null, List.of(), source, true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // at the end of the request, when the view has filled its table and written its notes
        event.getUI().beforeClientResponse(this, context -> fill());
    }

    private void fill() {
        removeAll();
        LocalDateTime read = InstallationClock.now();
        List<Sheet.Fact> about = about(read);
        Sheet.Words words = new Sheet.Words(getTranslation("download.remark"), getTranslation("download.about"));
        Sheet now = later ? null : source.sheet(about, words);
        Supplier<Sheet> sheet = () -> now == null ? source.sheet(about, words) : now;
        String name = fileName(named(), read.toLocalDate());
        add(new Span(getTranslation("download.download")));
        add(file("CSV", name + ".csv", "text/csv; charset=utf-8", sheet, CsvExport::write));
        add(file(
                "XLSX",
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                sheet,
                XlsxExport::write));
        if (chart != null) {
            List<String> lines = new ArrayList<>(marks);
            about.stream()
                    .filter(fact -> !fact.words().equals(title))
                    .map(fact -> getTranslation("download.line", fact.name(), fact.words()))
                    .forEach(lines::add);
            add(picture(chart, "SVG", name, lines), picture(chart, "PNG", name, lines));
        }
    }

    private Component file(String kind, String name, String type, Supplier<Sheet> sheet, Writer writer) {
        DownloadHandler handler = event -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(sheet.get(), bytes);
            event.setFileName(name);
            event.setContentType(type);
            event.setContentLength(bytes.size());
            bytes.writeTo(event.getOutputStream());
        };
        Anchor link = new Anchor(handler, kind);
        link.setAriaLabel(getTranslation("download.as", title, kind));
        return link;
    }

    private Component picture(Chart drawn, String kind, String name, List<String> lines) {
        NativeButton button = new NativeButton(
                kind,
                click -> getElement()
                        .executeJs(
                                "window.gongkaiDownloadChart($0, $1, $2, $3, $4)",
                                drawn.getElement(),
                                kind,
                                name,
                                title,
                                lines));
        button.setAriaLabel(getTranslation("download.as", title, kind));
        return button;
    }

    private List<Sheet.Fact> about(LocalDateTime read) {
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(new Sheet.Fact(getTranslation("download.title"), title));
        // a view may be a chapter of another page, whose choice and address it then has
        above(c -> c instanceof Downloadable page && !page.downloadFacts().isEmpty() ? page : null)
                .ifPresent(page -> facts.addAll(page.downloadFacts()));
        above(c -> c instanceof Section section && section.hasClassName("panel") ? section : null)
                .ifPresent(panel -> notes(panel)
                        .forEach(words -> facts.add(new Sheet.Fact(getTranslation("download.definition"), words))));
        facts.add(new Sheet.Fact(getTranslation("download.read"), read.format(MINUTE)));
        return facts;
    }

    private <T> Optional<T> above(Function<Component, @Nullable T> wanted) {
        for (Optional<Component> at = getParent(); at.isPresent(); at = at.get().getParent()) {
            T found = wanted.apply(at.get());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What stands below a panel's chart or table, without what only helps on the screen. */
    private static List<String> notes(Component panel) {
        return panel.getChildren()
                .flatMap(child -> child.hasClassName("panel-foot")
                        ? child.getChildren()
                                .filter(words -> !words.hasClassName("screen-only"))
                                .map(words ->
                                        words.getElement().getTextRecursively().strip())
                        : notes(child).stream())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** From the whole to the part: the view, its chapter and panel where they say more than the title, the title; scope. */
    private List<String> named() {
        List<String> parts = new ArrayList<>();
        Optional<Downloadable> page = above(
                c -> c instanceof Downloadable view && !view.downloadFacts().isEmpty() ? view : null);
        page.ifPresent(view -> parts.add(view.downloadHeading()));
        above(c -> c instanceof Section section && section.hasClassName("chapter") ? section : null)
                .flatMap(DownloadBar::headingOf)
                .ifPresent(parts::add);
        above(c -> c instanceof Section section && section.hasClassName("panel") ? section : null)
                .flatMap(DownloadBar::headingOf)
                .ifPresent(parts::add);
        parts.add(title);
        page.ifPresent(view -> parts.addAll(view.downloadScope()));
        return parts;
    }

    private static Optional<String> headingOf(Component section) {
        return Stream.concat(
                        section.getChildren(),
                        section.getChildren().filter(Header.class::isInstance).flatMap(Component::getChildren))
                .filter(H2.class::isInstance)
                .findFirst()
                .map(heading -> heading.getElement().getTextRecursively());
    }

    /**
     * Readable in Chinese, allowed in every file system: what is shown, of whom, of when, and the day it was read.
     *
     * @param parts from the whole to the part; one that another part begins with is left out
     */
    public static String fileName(List<String> parts, LocalDate read) {
        List<String> plain = parts.stream()
                .map(part -> part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                        .strip()
                        .replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        String name = plain.stream()
                .filter(part -> plain.stream().noneMatch(other -> !other.equals(part) && other.startsWith(part)))
                .map(part -> brief(part, LONGEST_PART))
                .collect(Collectors.joining(" "));
        return brief(name, LONGEST_NAME) + " " + read;
    }

    /** Its beginning and its end, where it is too long. */
    private static String brief(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        return length <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest / 2)).strip() + "…"
                        + name.substring(name.offsetByCodePoints(0, length - longest / 2))
                                .strip();
    }
}
