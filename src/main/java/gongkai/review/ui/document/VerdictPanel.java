package gongkai.review.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import gongkai.checks.FindingService;
import gongkai.checks.FindingTexts;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.ReasonDialog;
import gongkai.ui.component.SidePanel;

/** What an officer makes of a finding in the document. */
final class VerdictPanel {

    private final ReviewDesk desk;
    private final FindingService findings;
    private final FindingTexts texts;

    VerdictPanel(ReviewDesk desk, FindingService findings, FindingTexts texts) {
        this.desk = desk;
        this.findings = findings;
        this.texts = texts;
    }

    void open(StoredFinding finding) {
        FigureText text = desk.text();
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(text.translate("review.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(v -> texts.verdictName(v, text.locale()));
        verdict.setValue(finding.verdict());
        TextArea reason = ReasonDialog.field(text);
        reason.setHelperText(null);
        reason.setValue(finding.reason());
        Div content = new Div(
                new Paragraph(texts.message(finding.message(), finding.arguments(), text.locale())), verdict, reason);
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(texts.ruleName(finding.rule(), text.locale()), content);
        Button save = new Button(text.translate("review.verdict.save"), click -> {
            Verdict chosen = verdict.getValue();
            if (chosen == Verdict.OPEN || ReasonDialog.given(reason, text)) {
                panel.close();
                settle(finding, chosen, reason.getValue().strip());
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }

    private void settle(StoredFinding finding, Verdict verdict, String reason) {
        desk.act(() -> {
            findings.verdict(desk.region(), finding.id(), verdict, reason, finding.decisions());
            return desk.text()
                    .translate(
                            "review.verdict.done",
                            texts.verdictName(verdict, desk.text().locale()));
        });
    }
}
