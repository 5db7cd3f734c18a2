package gongkai.review.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.ReasonDialog;
import gongkai.ledger.ui.UnitField;
import gongkai.platform.i18n.Translations;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.SidePanel;
import java.util.Objects;

/** Title, unit and year of a document that waits: they decide where its numbers go, which the panel says. */
final class MetadataPanel {

    private static final int FIRST_YEAR = 1990;

    private final ReviewDesk desk;
    private final FigureText text;
    private final TextField title = new TextField();
    private final UnitField unit;
    private final IntegerField year = new IntegerField();
    private final Paragraph effect = new Paragraph();
    private final TextArea reason;

    MetadataPanel(ReviewDesk desk) {
        this.desk = desk;
        this.text = desk.text();
        Source source = desk.review().source();
        title.setLabel(text.translate("review.head.title"));
        title.setMaxLength(500);
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        title.setValue(source.title());
        unit = new UnitField(
                text.translate("review.head.unit"),
                source.region(),
                desk.services().catalogue(),
                text);
        unit.setWidthFull();
        desk.services()
                .catalogue()
                .unit(source.unit())
                .ifPresentOrElse(
                        unit::setValue,
                        () -> unit.setHelperText(
                                source.unit().isEmpty()
                                        ? text.translate("review.unit.none")
                                        : text.translate("review.unit.unknown", source.unit())));
        year.setLabel(text.translate("review.head.year"));
        year.setMin(FIRST_YEAR);
        year.setMax(InstallationClock.today().getYear() + 1);
        year.setValue(source.year());
        year.setErrorMessage(
                text.translate("review.head.year.wrong", String.valueOf(FIRST_YEAR), String.valueOf(year.getMax())));
        reason = ReasonDialog.field(text);
        reason.setHelperText(null);
    }

    void open() {
        Source source = desk.review().source();
        effect.addClassName("quiet");
        effect.setText(effect(source));
        Div content = new Div(title, unit, year, effect, reason);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.translate("review.head"), content);
        Button save = new Button(text.translate("review.head.save"), click -> save(panel, source));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }

    private String effect(Source source) {
        long accepted = desk.review().claims().stream()
                .filter(c -> c.status() == StoredClaim.Status.ACCEPTED)
                .count();
        String words =
                text.translate("review.head.effect", desk.review().pending().size(), accepted);
        return source.year() == null
                ? Translations.sentences(words, text.translate("review.head.effect.no-year"))
                : words;
    }

    private void save(SidePanel panel, Source source) {
        boolean titled = !title.getValue().isBlank();
        title.setInvalid(!titled);
        title.setErrorMessage(text.translate("review.required"));
        if (!titled || year.isInvalid()) {
            return;
        }
        String name = title.getValue().strip();
        Unit chosen = unit.getValue();
        String code = chosen == null ? source.unit() : chosen.code();
        Integer of = year.getValue();
        if (name.equals(source.title()) && code.equals(source.unit()) && Objects.equals(of, source.year())) {
            panel.close();
            desk.announce(text.translate("review.correct.same"));
        } else if (ReasonDialog.given(reason, text)) {
            panel.close();
            desk.act(() -> text.translate(
                    "review.head.done",
                    desk.reviews()
                            .edit(
                                    desk.region(),
                                    desk.source(),
                                    name,
                                    code,
                                    of,
                                    reason.getValue().strip())));
        }
    }
}
