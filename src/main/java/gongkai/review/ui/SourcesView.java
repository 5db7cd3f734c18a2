package gongkai.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.ui.ClaimEditor;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.database.Outage;
import gongkai.platform.i18n.Translations;
import gongkai.platform.web.ErrorAnswers;
import gongkai.reading.budget.ReadingAbandoned;
import gongkai.reading.budget.ReadingBusy;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.document.DocumentReader;
import gongkai.reading.text.VisibleText;
import gongkai.review.ReviewService;
import gongkai.review.intake.ClientConnection;
import gongkai.review.intake.IntakeResult;
import gongkai.review.intake.Joined;
import gongkai.review.intake.ReportIntake;
import gongkai.ui.component.Icon;
import gongkai.ui.component.SidePanel;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.page.SourceRoutes;
import gongkai.ui.table.Html;
import gongkai.ui.table.HtmlTable;
import gongkai.ui.table.TableColumn;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every document and citation that the figures come from, what became of it, and the door for new ones. */
@Route(SourceRoutes.SOURCES)
@Menu(order = 100, title = "sources.title", icon = "DOCUMENT")
@RolesAllowed(Role.Names.READER)
public class SourcesView extends PageView {

    private static final Logger LOG = LoggerFactory.getLogger(SourcesView.class);
    private static final String STATUS = "status";
    private static final String SEARCH = "q";
    private static final String YEAR = "year";

    private final transient FilterOptions rules;
    private final transient Catalogue catalogue;
    private final transient ReportIntake intake;
    private final transient ReviewService reviews;
    private final transient FigureText text;
    private final String who;
    private final boolean officer;
    private final Div results = new Div();
    private final Div list = new Div();
    private transient @Nullable Scope scope;

    public SourcesView(
            FilterOptions rules,
            Catalogue catalogue,
            ReportIntake intake,
            ReviewService reviews,
            AuthenticationContext authentication) {
        super("sources.title", rules);
        this.rules = rules;
        this.catalogue = catalogue;
        this.intake = intake;
        this.reviews = reviews;
        this.text = new FigureText(catalogue, getLocale());
        this.who = authentication.getPrincipalName().orElse("");
        this.officer = authentication.hasRole(Role.Names.OFFICER);
        addClassName("sources");
        results.addClassName("results");
        results.getElement().setAttribute("role", "status");
    }

    @Override
    protected String subtitle(Scope chosen) {
        return text.say("sources.lede");
    }

    @Override
    protected void show(Scope chosen) {
        scope = chosen;
        if (officer) {
            add(door());
        }
        add(list);
        showList();
    }

    // --- bringing documents

    private Component door() {
        IntegerField year = new IntegerField();
        year.setLabel(text.say("sources.year"));
        year.setHelperText(text.say("sources.year.help"));
        year.setMin(rules.firstChoice());
        year.setMax(rules.lastChoice());
        year.addClassName("assumed-year");
        query().getSingleParameter(YEAR)
                .filter(y -> y.matches("[0-9]{4}"))
                .ifPresent(y -> year.setValue(Integer.valueOf(y)));

        Integer[] assumed = {year.getValue()};
        year.addValueChangeListener(change -> assumed[0] = change.getValue());
        Upload upload = new Upload((UploadHandler) event -> receive(event, assumed[0]));
        upload.setMaxFiles(200);
        upload.setMaxFileSize(DocumentReader.MAX_BYTES);
        upload.setI18n(uploadTexts());
        Button choose = new Button(text.say("sources.upload"), Icon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(text.say("sources.drop")));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            showList();
        });

        Button paste = new Button(text.say("sources.paste"), click -> paste(year));
        Button type = new Button(text.say("sources.type"), click -> type());
        Div others = new Div(paste, type, year);
        others.addClassName("others");
        Section door = new Section(upload, others, results);
        door.addClassNames("panel", "door");
        door.getElement().setAttribute("aria-label", text.say("sources.door"));
        return door;
    }

    /** Runs in the upload's own request: nobody's page waits while a document is read. */
    private void receive(UploadEvent event, @Nullable Integer year) {
        UI ui = event.getUI();
        String name = event.getFileName();
        Component outcome = outcome(
                VisibleText.line(name),
                () -> intake.receive(
                        name,
                        event.getInputStream(),
                        year,
                        who,
                        ClientConnection.gone(event.getRequest()::getAttribute)));
        ui.access(() -> results.addComponentAsFirst(outcome));
    }

    private interface Receiving {
        IntakeResult receive() throws IOException;
    }

    /** Receives a document and says what came of it. */
    private Component outcome(String name, Receiving receiving) {
        try {
            return outcome(name, receiving.receive());
        } catch (ReadingBusy e) {
            return line(Icon.WARNING, "failed", name, text.say(ReadingBusy.KEY), null);
        } catch (ReadingAbandoned e) {
            throw e; // nobody is there to be told
        } catch (UnreadableDocument e) {
            return line(
                    Icon.WARNING,
                    "failed",
                    name,
                    text.say(e.key(), e.arguments().toArray()),
                    null);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be stored", name, e);
            int status = Outage.is(e) ? 503 : 500;
            return line(Icon.WARNING, "failed", name, ErrorAnswers.sentence(status, getLocale()), null);
        }
    }

    private Component outcome(String name, IntakeResult receipt) {
        Source source = receipt.source();
        if (receipt.alreadyThere()) {
            return line(Icon.SAME, "same", name, text.say("sources.same", SourceWords.received(source)), source);
        }
        Joined joined = receipt.joined();
        if (joined != null) {
            return line(Icon.SAME, "same", name, joined(joined, source), source);
        }
        int claims = receipt.reading().claims().size();
        int unread = receipt.reading().unread().size();
        String words =
                text.say("sources.stored", claims, unread, receipt.findings().size());
        if (receipt.former() != null) {
            words = Translations.sentences(
                    words, text.say("sources.edition", receipt.former().title()));
        }
        if (claims == 0 && source.year() == null) {
            words = Translations.sentences(words, text.say("sources.no-year"));
        }
        return line(Icon.DOCUMENT, "stored", name, words, source);
    }

    private String joined(Joined joined, Source source) {
        String words =
                text.say(joined.wasCitation() ? "sources.joined.original" : "sources.joined.rendition", source.title());
        return Translations.sentences(
                words,
                text.say("sources.joined.numbers", joined.known(), joined.fresh()),
                joined.differing() == 0 ? "" : text.say("sources.joined.differing", joined.differing()));
    }

    private Component line(Icon glyph, String className, String name, String words, @Nullable Source source) {
        Span said = new Span(words);
        said.addClassName("said");
        Div line = new Div(glyph.create(), new Span(name), said);
        line.addClassNames("result", className);
        if (source != null) {
            line.add(new Anchor(SourceRoutes.of(source.id()), text.say("sources.open")));
        }
        return line;
    }

    private UploadI18N uploadTexts() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(text.say("sources.drop")).setMany(text.say("sources.drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(text.say("sources.upload")).setMany(text.say("sources.upload")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text.say("upload.too-many"))
                .setFileIsTooBig(text.say("upload.too-big"))
                .setIncorrectFileType(text.say("upload.wrong-type")));
        words.setFile(new UploadI18N.File()
                .setRetry(text.say("upload.retry"))
                .setStart(text.say("upload.start"))
                .setRemove(text.say("upload.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text.say("upload.connecting"))
                        .setStalled(text.say("upload.stalled"))
                        .setProcessing(text.say("upload.processing"))
                        .setHeld(text.say("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text.say("upload.remaining"))
                        .setUnknown(text.say("upload.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text.say("upload.unavailable"))
                        .setUnexpectedServerError(text.say("upload.failed"))
                        .setForbidden(text.say("upload.forbidden"))
                        .setFileTooLarge(text.say("upload.too-big"))));
        words.setUnits(List.of("B", "KB", "MB", "GB"));
        return words;
    }

    private void paste(IntegerField year) {
        TextField name = new TextField(text.say("sources.paste.name"));
        name.setWidthFull();
        TextArea pasted = new TextArea(text.say("sources.paste.text"));
        pasted.setWidthFull();
        pasted.setHeight("52vh");
        pasted.setMaxLength(ReadingLimits.USUAL.characters());
        Div content = new Div(name, pasted);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.say("sources.paste"), content);
        Button read = new Button(text.say("sources.paste.read"), click -> {
            if (pasted.getValue().isBlank()) {
                pasted.setInvalid(true);
                pasted.setErrorMessage(text.say("review.required"));
                return;
            }
            String title = name.isEmpty() ? text.say("sources.pasted") : name.getValue();
            results.addComponentAsFirst(
                    outcome(title, () -> intake.receiveText(title, pasted.getValue(), year.getValue(), who)));
            panel.close();
            showList();
        });
        read.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(read);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }

    /** One number from a document that is named but not at hand. */
    private void type() {
        TextField title = field("sources.type.title", true);
        TextField publisher = field("sources.type.publisher", false);
        DatePicker published = new DatePicker(text.say("sources.type.published"));
        published.setLocale(getLocale());
        TextField section = field("sources.type.section", false);
        TextField phrase = field("sources.type.phrase", true);
        ClaimEditor editor = new ClaimEditor(rules.region(), catalogue, text)
                .with(null, gongkai.ledger.model.Qualifier.EXACT, scope == null ? rules.region() : scope.unit(), null);
        Div content = new Div(title, publisher, published, section, phrase, editor);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.say("sources.type"), content);
        Button save = new Button(text.say("sources.type.save"), click -> {
            boolean complete = required(title);
            complete &= required(phrase);
            if (!complete) {
                return;
            }
            ClaimEditor.Place place = new ClaimEditor.Place(
                    "",
                    VisibleText.line(phrase.getValue().strip()),
                    Basis.NARRATIVE,
                    "",
                    VisibleText.line(section.getValue().strip()),
                    -1,
                    -1,
                    VisibleText.line(phrase.getValue().strip()));
            editor.claim(place).ifPresent(claim -> {
                SourceDraft citation = SourceDraft.citation(
                        rules.region(),
                        VisibleText.line(title.getValue().strip()),
                        VisibleText.line(publisher.getValue().strip()),
                        published.getValue(),
                        claim.period().to().getYear(),
                        claim.form(),
                        claim.unit(),
                        "",
                        "",
                        who);
                reviews.type(citation, claim, who);
                panel.close();
                Notification.show(text.say("sources.typed"), 4000, Notification.Position.BOTTOM_START);
                showList();
            });
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }

    private TextField field(String labelKey, boolean required) {
        TextField field = new TextField(text.say(labelKey));
        field.setRequiredIndicatorVisible(required);
        field.setMaxLength(300);
        field.setWidthFull();
        return field;
    }

    private boolean required(TextField field) {
        boolean given = !field.getValue().isBlank();
        field.setInvalid(!given);
        field.setErrorMessage(text.say("review.required"));
        return given;
    }

    // --- the list

    private void showList() {
        List<ReviewService.Listed> all =
                reviews.list(rules.region()).stream().filter(this::inScope).toList();
        String status = query().getSingleParameter(STATUS).orElse("");
        String search = query().getSingleParameter(SEARCH).orElse("").strip().toLowerCase(Locale.ROOT);
        List<ReviewService.Listed> shown = all.stream()
                .filter(l -> status.isEmpty()
                        || l.source().status().name().toLowerCase(Locale.ROOT).equals(status))
                .filter(l -> search.isEmpty()
                        || (l.source().title() + " " + l.source().fileName() + " "
                                        + text.unit(l.source().unit()))
                                .toLowerCase(Locale.ROOT)
                                .contains(search))
                .toList();
        list.removeAll();
        list.addClassName("documents");
        list.add(filterBar(all, status));
        if (shown.isEmpty()) {
            Paragraph empty = new Paragraph(text.say("sources.empty"));
            empty.addClassName("empty");
            list.add(empty);
            return;
        }
        list.add(new HtmlTable(text.say("sources.title"), table(shown)));
    }

    private boolean inScope(ReviewService.Listed listed) {
        Scope now = scope;
        if (now == null) {
            return true;
        }
        Source source = listed.source();
        Integer year = source.year();
        // what has to be reviewed is listed whatever years the charts are of
        boolean waits = source.status() == Source.Status.PENDING || listed.pending() > 0;
        return (waits || year == null || now.from() <= year && year <= now.to())
                && (now.unit().equals(rules.region()) || now.unit().equals(source.unit()));
    }

    private Component filterBar(List<ReviewService.Listed> all, String status) {
        Div bar = new Div();
        bar.addClassName("filter-row");
        bar.add(filterButton(text.say("sources.all") + " " + all.size(), "", status));
        for (Source.Status one : Source.Status.values()) {
            long count = all.stream().filter(l -> l.source().status() == one).count();
            if (count > 0) {
                bar.add(filterButton(
                        text.say("sources.status." + one.name()) + " " + count,
                        one.name().toLowerCase(Locale.ROOT),
                        status));
            }
        }
        TextField search = new TextField();
        search.setPlaceholder(text.say("sources.search"));
        search.setAriaLabel(text.say("sources.search"));
        search.setClearButtonVisible(true);
        search.setValue(query().getSingleParameter(SEARCH).orElse(""));
        search.addValueChangeListener(change -> go(SEARCH, change.getValue().strip()));
        bar.add(search);
        return bar;
    }

    private Component filterButton(String words, String value, String status) {
        NativeButton button = new NativeButton(words, click -> go(STATUS, value));
        button.getElement().setAttribute("aria-pressed", String.valueOf(value.equals(status)));
        return button;
    }

    private void go(String name, String value) {
        QueryParameters next = value.isEmpty() ? query().excluding(name) : query().merging(name, value);
        UI.getCurrent().navigate(SourcesView.class, next);
    }

    private HtmlTable.Draft table(List<ReviewService.Listed> shown) {
        HtmlTable.Draft table = new HtmlTable.Draft(
                        "data-table documents-table",
                        column("title", TableColumn.Type.TEXT),
                        column("status", TableColumn.Type.STATE), // beside the title: what it is looked up for
                        column("numbers", TableColumn.Type.NUMBER),
                        column("findings", TableColumn.Type.NUMBER),
                        column("unit", TableColumn.Type.TEXT),
                        column("year", TableColumn.Type.WORD),
                        column("published", TableColumn.Type.TEXT),
                        column("received", TableColumn.Type.TEXT))
                .html("</thead><tbody>");
        shown.forEach(listed -> row(table, listed));
        return table.html("</tbody></table>");
    }

    private TableColumn column(String name, TableColumn.Type type) {
        return TableColumn.text(text.say("sources.column." + name)).of(type);
    }

    /** How many numbers of the document nobody has recognised yet. */
    private String waiting(ReviewService.Listed listed) {
        return listed.unread() > 0 ? text.say("sources.unread", listed.unread()) : "";
    }

    private void row(HtmlTable.Draft table, ReviewService.Listed listed) {
        Source source = listed.source();
        Integer year = source.year();
        LocalDate published = source.published();
        String form = source.form().isEmpty() ? "" : text.form(source.form());
        String status = SourceWords.statusWords(source, listed.decided(), listed.decided() + listed.pending(), text);
        String when = published == null ? text.say("evidence.not-published-date") : published.toString();
        Html title = new Html()
                .open("a", "href", SourceRoutes.of(source.id()), "router-link", "true")
                .text(source.title())
                .close("a")
                .span("sub", form);
        table.row("<tr>")
                .name("", title.toString(), Sheet.Cell.of(source.title()).noting(form))
                .cell(
                        "status",
                        new Html()
                                .span("fate " + source.status().name().toLowerCase(Locale.ROOT), status)
                                .toString(),
                        Sheet.Cell.of(status));
        count(table, "numbers", listed.pending() + listed.accepted(), waiting(listed));
        count(table, "findings", listed.findings(), "");
        table.words("unit", source.unit().isEmpty() ? "" : text.unit(source.unit()))
                .cell(
                        "year",
                        year == null ? "" : String.valueOf(year),
                        year == null ? Sheet.Cell.of("") : Sheet.Cell.year(year))
                .cell(
                        "published",
                        under(when, source.publisher()),
                        (published == null ? Sheet.Cell.of(when) : Sheet.Cell.day(published))
                                .noting(source.publisher()));
        table.cell(
                        "received",
                        under(SourceWords.received(source), SourceWords.by(source, text)),
                        Sheet.Cell.of(SourceWords.received(source)).noting(SourceWords.by(source, text)))
                .html("</tr>");
    }

    private void count(HtmlTable.Draft table, String name, int count, String below) {
        table.cell(
                name,
                under(text.numbers().full(BigDecimal.valueOf(count)), below),
                Sheet.Cell.number(count).noting(below));
    }

    /** Words, and quieter ones in a line below. */
    private static String under(String words, String below) {
        return new Html().text(words).span("sub", below).toString();
    }
}
