package gongkai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.access.CurrentUser;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Scope;
import gongkai.dashboard.ui.FigurePoints;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.planning.Target;
import gongkai.planning.TargetBoard;
import gongkai.planning.Targets;
import gongkai.ui.component.RemovalDialog;
import gongkai.ui.page.FilterOptions;
import gongkai.ui.page.PageView;
import gongkai.ui.table.RowButtons;
import gongkai.ui.table.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** 目标: what each indicator is to reach, and how it stands. An officer sets, changes and removes them. */
@Route("targets")
@RolesAllowed(Role.Names.READER)
@Menu(title = "targets.title", order = 210, icon = "TARGET")
public class TargetsView extends PageView {

    private final transient TargetBoard board;
    private final transient Targets targets;
    private final transient Catalogue catalogue;
    private final transient FilterOptions rules;
    private final transient CurrentUser user;

    public TargetsView(TargetBoard board, Targets targets, Catalogue catalogue, FilterOptions rules, CurrentUser user) {
        super("targets.title", rules);
        this.board = board;
        this.targets = targets;
        this.catalogue = catalogue;
        this.rules = rules;
        this.user = user;
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
        boolean maySet = user.mayDecide();
        Section panel = new Section();
        panel.addClassName("panel");
        if (maySet) {
            Button add = new Button(
                    getTranslation("targets.new"),
                    click -> new TargetForm(targets, rules, text, null, scope.unit(), this::again).open());
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
        TargetTable targetTable = new TargetTable(text, new FigurePoints(catalogue, text));
        return EvidenceLink.in(new Table<>(targetTable.of(rows, maySet), rows))
                .onClick(TargetTable.EDIT, row -> RowButtons.row(rows, row).ifPresent(found -> edit(found, text)))
                .onClick(
                        TargetTable.REMOVE,
                        row -> RowButtons.row(rows, row)
                                .ifPresent(found -> remove(found, targetTable.indicator(found.target()))))
                .withFile();
    }

    private void edit(TargetBoard.Row row, FigureText text) {
        Target target = row.target();
        new TargetForm(targets, rules, text, target, target.key().unit(), this::again).open();
    }

    private void remove(TargetBoard.Row row, String name) {
        new RemovalDialog(getTranslation("targets.remove.sure", name), () -> {
                    targets.remove(row.target().key());
                    again();
                })
                .open();
    }
}
