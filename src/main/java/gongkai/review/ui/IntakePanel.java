package gongkai.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Qualifier;
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
import gongkai.ui.component.LocalizedDatePicker;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.SourceRoutes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for new documents and citations: files, pasted text, single numbers; and what became of each. */
final class IntakePanel {

    private static final Logger LOG = LoggerFactory.getLogger(IntakePanel.class);

    private final FilterOptions rules;
    private final Catalogue catalogue;
    private final ReportIntake intake;
    private final ReviewService reviews;
    private final FigureText text;
    private final String who;
    private final SerializableRunnable received;
    private final Div results = new Div();
    private @Nullable Scope scope;

    /** @param received called when something has been stored */
    IntakePanel(
            FilterOptions rules,
            Catalogue catalogue,
            ReportIntake intake,
            ReviewService reviews,
            FigureText text,
            String who,
            SerializableRunnable received) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.intake = intake;
        this.reviews = reviews;
        this.text = text;
        this.who = who;
        this.received = received;
        results.addClassName("results");
        results.getElement().setAttribute("role", "status");
    }

    private String unit() {
        Scope now = scope;
        return now == null ? rules.region() : now.unit();
    }

    /**
     * The panel anew.
     *
     * @param chosen the filters of the page
     * @param assumed the year of a document that names none; null to read it from the document
     */
    Component at(Scope chosen, @Nullable Integer assumed) {
        scope = chosen;
        IntegerField year = new IntegerField();
        year.setLabel(text.translate("sources.year"));
        year.setHelperText(text.translate("sources.year.help"));
        year.setMin(rules.firstChoice());
        year.setMax(rules.lastChoice());
        year.addClassName("assumed-year");
        year.setValue(assumed);

        Integer[] stated = {year.getValue()};
        year.addValueChangeListener(change -> stated[0] = change.getValue());
        Upload upload = new Upload((UploadHandler) event -> receive(event, stated[0]));
        upload.setMaxFiles(200);
        upload.setMaxFileSize(DocumentReader.MAX_BYTES);
        upload.setI18n(uploadTexts());
        Button choose = new Button(text.translate("sources.upload"), Icon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(text.translate("sources.drop")));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            received.run();
        });

        Button paste = new Button(text.translate("sources.paste"), click -> paste(year));
        Button type = new Button(text.translate("sources.type"), click -> type());
        Div others = new Div(paste, type, year);
        others.addClassName("others");
        Section door = new Section(upload, others, results);
        door.addClassNames("panel", "door");
        door.getElement().setAttribute("aria-label", text.translate("sources.door"));
        return door;
    }

    /** Runs in the upload's own request: nobody's page waits while a document is read. */
    private void receive(UploadEvent event, @Nullable Integer year) {
        UI ui = event.getUI();
        String name = event.getFileName();
        Component outcome = outcome(
                VisibleText.line(name),
                () -> intake.receive(
                        name, event.getInputStream(), year, ClientConnection.gone(event.getRequest()::getAttribute)));
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
            return line(Icon.WARNING, "failed", name, text.translate(ReadingBusy.KEY), null);
        } catch (ReadingAbandoned e) {
            throw e; // nobody is there to be told
        } catch (UnreadableDocument e) {
            return line(
                    Icon.WARNING,
                    "failed",
                    name,
                    text.translate(e.key(), e.arguments().toArray()),
                    null);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be stored", name, e);
            int status = Outage.is(e) ? 503 : 500;
            return line(Icon.WARNING, "failed", name, ErrorAnswers.sentence(status, text.locale()), null);
        }
    }

    private Component outcome(String name, IntakeResult receipt) {
        Source source = receipt.source();
        if (receipt.alreadyThere()) {
            return line(Icon.SAME, "same", name, text.translate("sources.same", SourceWords.received(source)), source);
        }
        Joined joined = receipt.joined();
        if (joined != null) {
            return line(Icon.SAME, "same", name, joined(joined, source), source);
        }
        int claims = receipt.reading().claims().size();
        int unread = receipt.reading().unread().size();
        String words = text.translate(
                "sources.stored", claims, unread, receipt.findings().size());
        if (receipt.former() != null) {
            words = Translations.sentences(
                    words, text.translate("sources.edition", receipt.former().title()));
        }
        if (claims == 0 && source.year() == null) {
            words = Translations.sentences(words, text.translate("sources.no-year"));
        }
        return line(Icon.DOCUMENT, "stored", name, words, source);
    }

    private String joined(Joined joined, Source source) {
        String words = text.translate(
                joined.wasCitation() ? "sources.joined.original" : "sources.joined.rendition", source.title());
        return Translations.sentences(
                words,
                text.translate("sources.joined.numbers", joined.known(), joined.fresh()),
                joined.differing() == 0 ? "" : text.translate("sources.joined.differing", joined.differing()));
    }

    private Component line(Icon glyph, String className, String name, String words, @Nullable Source source) {
        Span said = new Span(words);
        said.addClassName("said");
        Div line = new Div(glyph.create(), new Span(name), said);
        line.addClassNames("result", className);
        if (source != null) {
            line.add(new Anchor(SourceRoutes.of(source.id()), text.translate("sources.open")));
        }
        return line;
    }

    private UploadI18N uploadTexts() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(text.translate("sources.drop"))
                .setMany(text.translate("sources.drop")));
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(text.translate("sources.upload"))
                .setMany(text.translate("sources.upload")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text.translate("upload.too-many"))
                .setFileIsTooBig(text.translate("upload.too-big"))
                .setIncorrectFileType(text.translate("upload.wrong-type")));
        words.setFile(new UploadI18N.File()
                .setRetry(text.translate("upload.retry"))
                .setStart(text.translate("upload.start"))
                .setRemove(text.translate("upload.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text.translate("upload.connecting"))
                        .setStalled(text.translate("upload.stalled"))
                        .setProcessing(text.translate("upload.processing"))
                        .setHeld(text.translate("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text.translate("upload.remaining"))
                        .setUnknown(text.translate("upload.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text.translate("upload.unavailable"))
                        .setUnexpectedServerError(text.translate("upload.failed"))
                        .setForbidden(text.translate("upload.forbidden"))
                        .setFileTooLarge(text.translate("upload.too-big"))));
        words.setUnits(List.of("B", "KB", "MB", "GB"));
        return words;
    }

    private void paste(IntegerField year) {
        TextField name = new TextField(text.translate("sources.paste.name"));
        name.setWidthFull();
        TextArea pasted = new TextArea(text.translate("sources.paste.text"));
        pasted.setWidthFull();
        pasted.setHeight("52vh");
        pasted.setMaxLength(ReadingLimits.USUAL.characters());
        Div content = new Div(name, pasted);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.translate("sources.paste"), content);
        Button read = new Button(text.translate("sources.paste.read"), click -> {
            if (pasted.getValue().isBlank()) {
                pasted.setInvalid(true);
                pasted.setErrorMessage(text.translate("review.required"));
                return;
            }
            String title = name.isEmpty() ? text.translate("sources.pasted") : name.getValue();
            results.addComponentAsFirst(
                    outcome(title, () -> intake.receiveText(title, pasted.getValue(), year.getValue())));
            panel.close();
            received.run();
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
        DatePicker published = new LocalizedDatePicker(text.translate("sources.type.published"));
        TextField section = field("sources.type.section", false);
        TextField phrase = field("sources.type.phrase", true);
        ClaimEditor editor = new ClaimEditor(rules.region(), catalogue, text).with(null, Qualifier.EXACT, unit(), null);
        Div content = new Div(title, publisher, published, section, phrase, editor);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.translate("sources.type"), content);
        Button save = new Button(text.translate("sources.type.save"), click -> {
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
                reviews.type(citation, claim);
                panel.close();
                Notification.show(text.translate("sources.typed"), 4000, Notification.Position.BOTTOM_START);
                received.run();
            });
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }

    private TextField field(String labelKey, boolean required) {
        TextField field = new TextField(text.translate(labelKey));
        field.setRequiredIndicatorVisible(required);
        field.setMaxLength(300);
        field.setWidthFull();
        return field;
    }

    private boolean required(TextField field) {
        boolean given = !field.getValue().isBlank();
        field.setInvalid(!given);
        field.setErrorMessage(text.translate("review.required"));
        return given;
    }
}
