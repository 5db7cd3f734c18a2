package gongkai.checks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.checks.FindingDecision;
import gongkai.checks.FindingService;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.Chip;
import gongkai.ui.component.LocalizedDatePicker;
import gongkai.ui.component.SidePanel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/** One finding at the edge of the page: its sentence, verdict, who is to settle it by when, and all earlier decisions. */
public final class FindingPanel {

    private final FindingService findings;
    private final StoredFinding finding;
    private final Catalogue catalogue;
    private final FindingWords words;
    private final Consumer<SidePanel> decided;
    private final SidePanel panel;
    private final Div problem = new Div();

    /**
     * @param officer whether its reader may decide; others see the history only
     * @param decided called with the panel after something was recorded
     */
    public FindingPanel(
            FindingService findings,
            StoredFinding finding,
            Catalogue catalogue,
            FindingWords words,
            boolean officer,
            Consumer<SidePanel> decided) {
        this.findings = findings;
        this.finding = finding;
        this.catalogue = catalogue;
        this.words = words;
        this.decided = decided;
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        Div content = new Div(new Paragraph(words.sentence(finding)));
        content.addClassNames("evidence", "finding-form");
        if (officer) {
            content.add(problem, verdict(), assignment());
        }
        content.add(history());
        this.panel = new SidePanel(words.rule(finding.rule()), content);
    }

    public SidePanel panel() {
        return panel;
    }

    private Component verdict() {
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(words.translate("findings.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(v -> words.translate("finding.verdict." + v));
        verdict.setValue(finding.verdict());
        TextArea reason = new TextArea(words.translate("findings.reason"));
        reason.setHelperText(words.translate("findings.reason.help"));
        reason.setMaxLength(2000);
        reason.setValue(finding.reason());
        Button save = new Button(words.translate("findings.save-verdict"), click -> {
            Verdict chosen = verdict.getValue();
            String why = reason.getValue().strip();
            if (chosen != Verdict.OPEN && why.isEmpty()) {
                reason.setErrorMessage(words.translate("findings.reason.required"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            record(() -> findings.verdict(finding.region(), finding.id(), chosen, why, finding.decisions()));
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new Section(verdict, reason, save);
    }

    private Component assignment() {
        ComboBox<Unit> unit = new ComboBox<>(words.translate("filter.responsible"));
        List<Unit> units = catalogue.units().stream()
                .filter(u -> u.region().equals(finding.region()) && u.kind().isSingle())
                .toList();
        unit.setItems(units);
        unit.setItemLabelGenerator(u -> words.unit(u.code()));
        unit.setClearButtonVisible(true);
        unit.setValue(
                catalogue.unit(finding.responsible()).filter(units::contains).orElse(null));
        LocalizedDatePicker due = new LocalizedDatePicker(words.translate("findings.due"));
        due.setValue(finding.due());
        Button save = new Button(words.translate("findings.save-assignment"), click -> {
            Unit asked = unit.getValue();
            LocalDate day = due.getValue();
            if (asked == null && day != null) {
                unit.setErrorMessage(words.translate("findings.due.without-unit"));
                unit.setInvalid(true);
                unit.focus();
                return;
            }
            record(() -> findings.assign(
                    finding.region(), finding.id(), asked == null ? "" : asked.code(), day, finding.decisions()));
        });
        return new Section(unit, due, save);
    }

    private void record(Runnable decision) {
        try {
            decision.run();
        } catch (OptimisticLockingFailureException e) {
            problem.setText(words.translate("findings.stale"));
            return;
        }
        decided.accept(panel);
    }

    private Component history() {
        Section section = new Section(new H3(words.translate("findings.history")));
        List<FindingDecision> decisions = findings.history(finding.region(), finding.id());
        if (decisions.isEmpty()) {
            section.add(quiet(words.translate("findings.history.none")));
        }
        for (FindingDecision decision : decisions.reversed()) {
            Div row = new Div(new Chip(words.translate("finding.verdict." + decision.verdict()), Chip.Tone.PLAIN));
            row.addClassName("row");
            if (!decision.responsible().isEmpty()) {
                row.add(new Span(words.translate("findings.responsible-is", words.unit(decision.responsible()))));
            }
            LocalDate due = decision.due();
            if (due != null) {
                row.add(new Span(words.translate("findings.due-on", words.date(due))));
            }
            Div entry = new Div(row);
            entry.addClassName("entry");
            if (!decision.reason().isEmpty()) {
                entry.add(new Span(decision.reason()));
            }
            entry.add(quiet(decision.by() + " · "
                    + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(words.locale())
                            .withZone(InstallationClock.zone())
                            .format(decision.at())));
            section.add(entry);
        }
        return section;
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
