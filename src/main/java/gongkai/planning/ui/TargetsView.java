package gongkai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.FigureText;
import gongkai.planning.Target;
import gongkai.planning.TargetBoard;
import gongkai.planning.TargetStatus;
import gongkai.planning.Targets;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.Chip;
import gongkai.ui.component.RemoveButton;
import gongkai.ui.download.Sheet;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.table.DataTable;
import gongkai.ui.table.TableCell;
import gongkai.ui.table.TableColumn;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** 目标: what each indicator is to reach, and how it stands. An officer sets, changes and removes them. */
@Route("targets")
@RolesAllowed(Role.Names.READER)
@Menu(title = "targets.title", order = 210, icon = "TARGET")
public class TargetsView extends PageView {

    private final transient TargetBoard board;
    private final transient Targets targets;
    private final transient Figures figures;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private final transient AuthenticationContext authentication;

    public TargetsView(
            TargetBoard board,
            Targets targets,
            Figures figures,
            Catalogue catalogue,
            FilterOptions rules,
            AuthenticationContext authentication) {
        super("targets.title", rules);
        this.board = board;
        this.targets = targets;
        this.figures = figures;
        this.catalogue = catalogue;
        this.rules = rules;
        this.authentication = authentication;
    }

    @Override
    protected String subtitle(Scope scope) {
        return getTranslation("targets.subtitle");
    }

    @Override
    protected Runnable read(Scope scope) {
        List<TargetBoard.Row> rows = board.rows(scope);
        return () -> draw(rows, scope);
    }

    private void draw(List<TargetBoard.Row> rows, Scope scope) {
        FigureText text = new FigureText(catalogue, getLocale());
        boolean maySet = authentication.hasAnyRole(Role.Names.OFFICER, Role.Names.ADMIN);
        Section panel = new Section();
        panel.addClassName("panel");
        if (maySet) {
            Button add = new Button(
                    getTranslation("targets.new"),
                    click -> new TargetForm(targets, catalogue, rules, text, who(), null, scope.unit(), this::again)
                            .open());
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add.addClassName("add");
            panel.add(add);
        }
        if (rows.isEmpty()) {
            panel.add(
                    new Paragraph(getTranslation("targets.none")), new Paragraph(getTranslation("targets.none.hint")));
            panel.addClassName("nothing");
        } else {
            panel.add(table(rows, maySet, text));
        }
        add(panel);
    }

    private Component table(List<TargetBoard.Row> rows, boolean maySet, FigureText text) {
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text(getTranslation("targets.indicator")),
                TableColumn.word(getTranslation("targets.unit")),
                TableColumn.word(getTranslation("targets.year")),
                TableColumn.word(getTranslation("targets.bound")),
                TableColumn.number(getTranslation("targets.threshold")),
                TableColumn.number(getTranslation("targets.now")),
                TableColumn.state(getTranslation("targets.status")),
                TableColumn.text(getTranslation("targets.basis")),
                TableColumn.text(getTranslation("targets.by"))));
        if (maySet) {
            columns.add(TableColumn.action(getTranslation("targets.actions")));
        }
        DataTable table = new DataTable(getTranslation("targets.title"), columns);
        for (TargetBoard.Row row : rows) {
            Target target = row.target();
            Target.Key key = target.key();
            DataTable.Row line = table.row(text.indicator(key.indicator()))
                    .cell(key.unit().isEmpty() ? getTranslation("targets.unit.every") : text.unit(key.unit()))
                    .cell(
                            key.forYear() == 0
                                    ? TableCell.of(getTranslation("targets.year.every"))
                                    : TableCell.of(String.valueOf(key.forYear()), Sheet.Cell.year(key.forYear())))
                    .cell(getTranslation("targets.bound." + target.bound().word()))
                    .cell(TableCell.of(
                            text.amount(target.threshold(), key.indicator()),
                            text.inFile(target.threshold(), key.indicator()).defined(text.defined(key.indicator()))))
                    .cell(now(row, text))
                    .cell(status(row))
                    .cell(target.basis())
                    .cell(getTranslation(
                            "targets.set-by",
                            target.setBy(),
                            text.date(target.setAt()
                                    .atZone(InstallationClock.zone())
                                    .toLocalDate())));
            if (maySet) {
                line.actions(actions(target, text));
            }
        }
        return table;
    }

    private TableCell now(TargetBoard.Row row, FigureText text) {
        Figure figure = row.figure();
        if (figure == null) {
            return TableCell.absent(getTranslation("target.status.no-figure", String.valueOf(row.year())));
        }
        String period = text.period(figure.period());
        return new FigurePoints(catalogue, figures, text).cell(figure).with(new Span(period), period);
    }

    private TableCell status(TargetBoard.Row row) {
        TargetStatus status = row.status();
        if (status == null) {
            return TableCell.of("");
        }
        String words = getTranslation("target.status." + status.word());
        return new TableCell(
                new Chip(
                        words,
                        switch (status) {
                            case MET -> Chip.Tone.GOOD;
                            case MISSED -> Chip.Tone.BAD;
                            default -> Chip.Tone.PLAIN;
                        }),
                Sheet.Cell.of(words));
    }

    private Component actions(Target target, FigureText text) {
        String name = text.indicator(target.key().indicator());
        NativeButton edit = new NativeButton(
                getTranslation("targets.edit"),
                click -> new TargetForm(
                                targets,
                                catalogue,
                                rules,
                                text,
                                who(),
                                target,
                                target.key().unit(),
                                this::again)
                        .open());
        RemoveButton remove = new RemoveButton(name, getTranslation("targets.remove.sure", name), () -> {
            targets.remove(target.key());
            again();
        });
        edit.setAriaLabel(getTranslation("targets.edit") + " " + name);
        Div actions = new Div(edit, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private String who() {
        return authentication.getPrincipalName().orElse("");
    }
}
