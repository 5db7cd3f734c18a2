package gongkai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.CurrentUser;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.dashboard.subject.Subjects;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.UnitField;
import gongkai.planning.AxisNote;
import gongkai.planning.AxisNotes;
import gongkai.ui.component.LocalizedDatePicker;
import gongkai.ui.component.RemovalDialog;
import gongkai.ui.component.SidePanel;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.table.RowButtons;
import gongkai.ui.table.Table;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import gongkai.ui.table.TableModel;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 时间轴注记: what stands on the axis of the charts and explains a change, from the law and from the office itself. */
@Route("notes")
@RolesAllowed(Role.Names.READER)
@Menu(title = "notes.title", order = 220, icon = "CLOCK")
public class NotesView extends PageView {

    private static final int LONGEST = 200;
    private static final String REMOVE = "data-remove";

    private final transient AxisNotes notes;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private final transient CurrentUser user;

    public NotesView(AxisNotes notes, Catalogue catalogue, FilterOptions rules, CurrentUser user) {
        super("notes.title", rules);
        this.notes = notes;
        this.catalogue = catalogue;
        this.rules = rules;
        this.user = user;
    }

    @Override
    protected String subtitle(Scope scope) {
        return getTranslation("notes.subtitle");
    }

    @Override
    protected Runnable read(Scope scope) {
        List<AxisNote> own = notes.own(rules.region());
        return () -> draw(own);
    }

    private void draw(List<AxisNote> own) {
        FigureText text = new FigureText(catalogue, getLocale());
        boolean mayWrite = user.mayDecide();
        Section panel = new Section();
        panel.addClassName("panel");
        if (mayWrite) {
            Button add = new Button(getTranslation("notes.new"), click -> form(text));
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add.addClassName("add");
            panel.add(add);
        }
        List<Line> lines = Stream.concat(
                        own.stream().map(note -> line(note, text)),
                        notes.shipped().stream().map(shipped -> line(shipped, text)))
                .toList();
        panel.add(new Table<>(model(lines, mayWrite, text), lines)
                .onClick(REMOVE, row -> RowButtons.row(lines, row).ifPresent(this::remove))
                .withFile());
        add(panel);
    }

    /** @param own null for what is shipped, which nobody removes */
    private record Line(
            LocalDate day,
            String words,
            String subjects,
            String unit,
            String by,
            @Nullable AxisNote own) {}

    private static Line line(AxisNote note, FigureText text) {
        return new Line(
                note.day(),
                note.words(),
                text.translate(note.subject().isEmpty() ? "notes.subject.every" : "menu." + note.subject()),
                note.unit().isEmpty() ? text.translate("targets.unit.every") : text.unit(note.unit()),
                note.addedBy(),
                note);
    }

    private static Line line(AxisNotes.Shipped shipped, FigureText text) {
        return new Line(
                shipped.event().day(),
                text.either(shipped.event().zh(), shipped.event().en()),
                shipped.subjects().stream()
                        .map(subject -> text.translate("menu." + subject))
                        .collect(Collectors.joining(text.translate("list.comma"))),
                text.translate("targets.unit.every"),
                text.translate("notes.by.law"),
                null);
    }

    private static TableModel<Line> model(List<Line> lines, boolean mayWrite, FigureText text) {
        TableModel<Line> model = new TableModel<Line>(text.translate("notes.title"))
                .column(
                        TableColumn.word(text.translate("notes.day")),
                        line -> TableCell.of(text.date(line.day()), Sheet.Cell.day(line.day())))
                .words(TableColumn.text(text.translate("notes.words")), Line::words)
                .words(TableColumn.text(text.translate("notes.subject")), Line::subjects)
                .words(TableColumn.word(text.translate("notes.unit")), Line::unit)
                .words(TableColumn.word(text.translate("notes.by")), Line::by);
        return mayWrite
                ? model.column(
                        TableColumn.action(text.translate("targets.actions")),
                        line -> line.own() == null
                                ? TableCell.of("")
                                : RowButtons.of(lines.indexOf(line))
                                        .button(REMOVE, text.translate("action.remove"), line.words())
                                        .cell())
                : model;
    }

    private void remove(Line line) {
        AxisNote note = line.own();
        if (note != null) {
            new RemovalDialog(getTranslation("notes.remove.sure", note.words()), () -> {
                        notes.remove(note.key());
                        again();
                    })
                    .open();
        }
    }

    private void form(FigureText text) {
        LocalizedDatePicker day = new LocalizedDatePicker(getTranslation("notes.day"));
        day.setRequiredIndicatorVisible(true);
        TextField words = new TextField(getTranslation("notes.words"));
        words.setHelperText(getTranslation("notes.words.help"));
        words.setMaxLength(LONGEST);
        words.setRequiredIndicatorVisible(true);
        Select<String> subject = new Select<>();
        subject.setLabel(getTranslation("notes.subject"));
        subject.setItems(Subjects.NAMES);
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(getTranslation("notes.subject.every"));
        subject.setPlaceholder(getTranslation("notes.subject.every"));
        subject.setItemLabelGenerator(
                name -> name == null ? getTranslation("notes.subject.every") : getTranslation("menu." + name));
        UnitField unit = new UnitField(getTranslation("notes.unit"), rules.region(), catalogue, text);
        unit.setPlaceholder(getTranslation("targets.unit.every"));
        unit.setClearButtonVisible(true);
        Div content = new Div();
        content.addClassNames("evidence", "finding-form");
        SidePanel panel = new SidePanel(getTranslation("notes.new"), content);
        Button save = new Button(getTranslation("targets.save"), click -> {
            if (day.getValue() == null) {
                day.setErrorMessage(getTranslation("notes.day.required"));
                day.setInvalid(true);
                day.focus();
                return;
            }
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("notes.words.required"));
                words.setInvalid(true);
                words.focus();
                return;
            }
            notes.save(AxisNote.of(
                    new AxisNote.Key(rules.region(), UUID.randomUUID()),
                    day.getValue(),
                    words.getValue().strip(),
                    subject.getValue() == null ? "" : subject.getValue(),
                    unit.getValue() == null ? "" : unit.getValue().code()));
            panel.close();
            again();
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        content.add(new Section(day, words, subject, unit, save));
        panel.open();
    }
}
