package gongkai.ui.download;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import gongkai.platform.i18n.Translations;
import gongkai.platform.web.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The quiet line below a table or cards: the same numbers as a file, made when it is asked for, without touching the page.
 */
@JsModule("./download-chart.js")
public final class DownloadBar extends Div {

    /** Makes the table out of the facts about it; may use services, but no component. */
    @FunctionalInterface
    public interface Source {
        Sheet sheet(List<Sheet.Fact> about, Sheet.Words words);

        /** The same out of all that a file says of itself. */
        default Sheet sheet(FileFacts facts) {
            return sheet(facts.facts(), facts.words());
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(Sheet sheet, OutputStream out) throws IOException;
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

        public void write(Sheet sheet, OutputStream out) throws IOException {
            writer.write(sheet, out);
        }
    }

    /** Names the kind in a request. */
    public static final String KIND = "as";

    private final String title;
    private final transient Source source;
    private transient @Nullable Supplier<FileFacts> facts;

    /** The whole of a table: it is made when the file is asked for. */
    public DownloadBar(String title, Source source) {
        this.title = title;
        this.source = source;
        addClassName("download-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("download.of", title));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // at the end of the request, when the view has filled its table and written its notes
        event.getUI().beforeClientResponse(this, context -> fill());
    }

    private void fill() {
        facts = FileFacts.of(this, title, List.of());
        getElement().setAttribute("data-file", (ElementRequestHandler)
                (request, response, session, owner) -> send(request, response, known(), source));
        String address = getElement().getAttribute("data-file") + "?";
        getElement().setProperty("innerHTML", links(title, address, getLocale()).toString());
    }

    private FileFacts known() {
        return Objects.requireNonNull(facts).get();
    }

    /** Writes the file of a kind as whoever follows its link gets it. */
    public void write(Kind kind, OutputStream out) throws IOException {
        kind.write(source.sheet(known()), out);
    }

    /**
     * The links of a bar.
     *
     * @param address answers with the file of the kind that is added to it
     */
    public static Html links(String title, String address, Locale language) {
        Html html = new Html()
                .open("span")
                .text(Translations.translate(language, "download.download"))
                .close("span");
        for (Kind kind : Kind.values()) {
            html.open(
                            "a",
                            "href",
                            address + KIND + "=" + kind,
                            "download",
                            "true",
                            "aria-label",
                            Translations.translate(language, "download.as", title, kind.name()))
                    .text(kind.name())
                    .close("a");
        }
        return html;
    }

    /** Answers a link with the file of the kind that it asks for. */
    public static void send(VaadinRequest request, VaadinResponse response, FileFacts facts, Source source)
            throws IOException {
        Kind kind = Kind.XLSX.name().equals(request.getParameter(KIND)) ? Kind.XLSX : Kind.CSV;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kind.write(source.sheet(facts), bytes);
        response.setContentType(kind.type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(facts.name() + "." + kind.name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}
