package gongkai.ui.download;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import gongkai.platform.installation.InstallationClock;
import gongkai.platform.web.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The kinds of file that a table is written as, by the names on their links. */
    public enum Kind {
        CSV("text/csv; charset=utf-8", CsvExport::write),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxExport::write);

        private final String type;
        private final Writer writer;

        Kind(String type, Writer writer) {
            this.type = type;
            this.writer = writer;
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(Sheet sheet, OutputStream out) throws IOException;
    }

    private static final String KIND = "as";
    private static final String PICTURE = "PICTURE";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_NAME =
            74; // a file system has 255 bytes for a name, a Chinese character takes three of them
    private static final int LONGEST_PART = 40;

    private final String title;
    private final Source source;
    private final boolean drawn;
    private final List<String> marks;
    private final boolean later;
    private transient Supplier<Sheet> sheet = () -> {
        throw new IllegalStateException("the page is not there yet");
    };

    /**
     * For a chart, which can be taken along as a picture too; the table is made when the file is asked for.
     *
     * @param marks what the signs in the picture stand for
     */
    public static DownloadBar ofChart(String title, List<String> marks, Source source) {
        return new DownloadBar(title, true, marks, source, true);
    }

    private DownloadBar(String title, boolean drawn, List<String> marks, Source source, boolean later) {
        this.later = later;
        this.marks = marks;
        this.title = title;
        this.drawn = drawn;
        this.source = source;
        addClassName("download-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("download.of", title));
    }

    /** For what is read from the page, as its cards are: the file has what stood there when it was built. */
    public DownloadBar(String title, Source source) {
        this(title, false, List.of(), source, false);
    }

    /**
     * For a table: the whole of it is made when the file is asked for, without the page; the source may use services, but
     * no component.
     */
    public static DownloadBar whole(String title, Source source) {
        return new DownloadBar(title, false, List.of(), source, true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // at the end of the request, when the view has filled its table and written its notes
        event.getUI().beforeClientResponse(this, context -> fill());
    }

    private void fill() {
        LocalDateTime read = InstallationClock.now();
        List<Sheet.Fact> about = about(read);
        Sheet.Words words = new Sheet.Words(getTranslation("download.remark"), getTranslation("download.about"));
        Sheet now = later ? null : source.sheet(about, words);
        sheet = () -> now == null ? source.sheet(about, words) : now;
        String name = fileName(named(), read.toLocalDate());
        String line = getTranslation("download.line", "{0}", "{1}");
        getElement().setAttribute("data-file", handler(name, about, line));
        String address = getElement().getAttribute("data-file");
        Html html = Html.of("").span("", getTranslation("download.download"));
        for (Kind kind : Kind.values()) {
            html.open(
                            "a",
                            "href",
                            address + "?" + KIND + "=" + kind,
                            "router-ignore",
                            "true",
                            "download",
                            "true",
                            "aria-label",
                            getTranslation("download.as", title, kind.name()))
                    .text(kind.name())
                    .close("a");
        }
        if (drawn) {
            picture(html, "SVG");
            picture(html, "PNG");
        }
        getElement().setProperty("innerHTML", html.toString());
    }

    private void picture(Html html, String kind) {
        html.open(
                        "button",
                        "type",
                        "button",
                        "data-picture",
                        kind,
                        "aria-label",
                        getTranslation("download.as", title, kind))
                .text(kind)
                .close("button");
    }

    /** Writes the file of a kind as whoever follows its link gets it. */
    public void write(Kind kind, OutputStream out) throws IOException {
        kind.writer.write(sheet.get(), out);
    }

    private DownloadHandler handler(String name, List<Sheet.Fact> about, String line) {
        return event -> {
            String asked = String.valueOf(event.getRequest().getParameter(KIND));
            if (asked.equals(PICTURE) && drawn) {
                send(event, "application/json; charset=utf-8", picture(name, about, line));
                return;
            }
            Kind kind = asked.equals(Kind.XLSX.name()) ? Kind.XLSX : Kind.CSV;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(kind, bytes);
            event.setFileName(name + "." + kind.name().toLowerCase(Locale.ROOT));
            send(event, kind.type, bytes.toByteArray());
        };
    }

    private static void send(DownloadEvent event, String type, byte[] bytes) throws IOException {
        event.setContentType(type);
        event.setContentLength(bytes.length);
        event.getOutputStream().write(bytes);
    }

    /** What is written around the picture of a chart, which the browser makes. */
    private byte[] picture(String name, List<Sheet.Fact> about, String line) {
        List<String> lines = new ArrayList<>(marks);
        about.stream()
                .filter(fact -> !fact.words().equals(title))
                .map(fact -> line.replace("{0}", fact.name()).replace("{1}", fact.words()))
                .forEach(lines::add);
        return JacksonUtils.writeValue(Map.of("name", name, "title", title, "lines", lines))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
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
