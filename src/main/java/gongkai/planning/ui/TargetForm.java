package gongkai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Unit;
import gongkai.ledger.ui.FigureText;
import gongkai.ledger.ui.UnitField;
import gongkai.planning.Target;
import gongkai.planning.Targets;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.FilterOptions;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Sets a target or changes one. For which indicator, unit and year a target is cannot be changed: that is another one. */
final class TargetForm {

    private final Targets targets;
    private final FilterOptions rules;
    private final FigureText text;
    private final @Nullable Target before;
    private final Runnable saved;

    private final Div problem = new Div();
    private final ComboBox<Indicator> indicator = new ComboBox<>();
    private final UnitField unit;
    private final Select<Integer> year = new Select<>();
    private final Select<Target.Bound> bound = new Select<>();
    private final BigDecimalField threshold = new BigDecimalField();
    private final TextField basis = new TextField();
    private final SidePanel panel;

    /**
     * @param before the target that is changed; null for a new one
     * @param unitCode the unit that a new one is for unless another is chosen; empty for every unit
     * @param saved called after it was stored, and where somebody else was faster
     */
    TargetForm(
            Targets targets,
            FilterOptions rules,
            FigureText text,
            @Nullable Target before,
            String unitCode,
            Runnable saved) {
        Catalogue catalogue = text.catalogue();
        this.targets = targets;
        this.rules = rules;
        this.text = text;
        this.before = before;
        this.saved = saved;
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");

        indicator.setLabel(text.translate("targets.indicator"));
        indicator.setItems(catalogue.indicators());
        indicator.setItemLabelGenerator(i -> text.indicator(i.code()));
        indicator.setRequiredIndicatorVisible(true);
        indicator.addValueChangeListener(change -> measure(change.getValue()));
        unit = new UnitField(text.translate("targets.unit"), rules.region(), catalogue, text);
        unit.setPlaceholder(text.translate("targets.unit.every"));
        unit.setClearButtonVisible(true);
        unit.setValue(catalogue.unit(unitCode).orElse(null));
        year.setLabel(text.translate("targets.year"));
        year.setItems(Stream.concat(
                        Stream.of(0),
                        IntStream.rangeClosed(rules.firstYear(), rules.lastYear() + 1)
                                .boxed()
                                .sorted(Comparator.reverseOrder()))
                .toList());
        year.setItemLabelGenerator(y -> y == null || y == 0 ? text.translate("targets.year.every") : String.valueOf(y));
        year.setValue(0);
        bound.setLabel(text.translate("targets.bound"));
        bound.setItems(Target.Bound.values());
        bound.setItemLabelGenerator(b -> text.translate("targets.bound." + b.word()));
        bound.setValue(Target.Bound.AT_LEAST);
        threshold.setLabel(text.translate("targets.threshold"));
        threshold.setRequiredIndicatorVisible(true);
        basis.setLabel(text.translate("targets.basis"));
        basis.setHelperText(text.translate("targets.basis.help"));
        basis.setMaxLength(500);
        if (before != null) {
            indicator.setValue(catalogue.indicator(before.key().indicator()).orElse(null));
            year.setItems(before.key().forYear());
            year.setValue(before.key().forYear());
            bound.setValue(before.bound());
            threshold.setValue(before.threshold().stripTrailingZeros());
            basis.setValue(before.basis());
            indicator.setEnabled(false);
            unit.setEnabled(false);
            year.setEnabled(false);
        }
        Button save = new Button(text.translate("targets.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div content = new Div(problem, new Section(indicator, unit, year, bound, threshold, basis, save));
        content.addClassNames("evidence", "finding-form");
        panel = new SidePanel(text.translate(before == null ? "targets.new" : "targets.edit"), content);
    }

    void open() {
        panel.open();
    }

    /** Names the measure of the number, and takes the side on which the indicator gets better. */
    private void measure(@Nullable Indicator chosen) {
        if (chosen == null) {
            return;
        }
        threshold.setLabel(
                text.translate("targets.threshold.of", chosen.isPercent() ? "%" : text.measure(chosen.code())));
        if (before == null && chosen.direction() == Indicator.Direction.DOWN) {
            bound.setValue(Target.Bound.AT_MOST);
        }
    }

    private void save() {
        Indicator chosen = indicator.getValue();
        BigDecimal number = threshold.getValue();
        if (chosen == null) {
            indicator.setErrorMessage(text.translate("targets.required"));
            indicator.setInvalid(true);
            indicator.focus();
            return;
        }
        if (number == null || number.precision() - number.scale() > 16) {
            threshold.setErrorMessage(text.translate("targets.threshold.required"));
            threshold.setInvalid(true);
            threshold.focus();
            return;
        }
        Unit of = unit.getValue();
        try {
            targets.save(Target.of(
                    before == null
                            ? new Target.Key(
                                    rules.region(), chosen.code(), of == null ? "" : of.code(), year.getValue())
                            : before.key(),
                    bound.getValue(),
                    number,
                    basis.getValue().strip(),
                    before == null ? 0 : before.version()));
        } catch (DuplicateKeyException e) {
            problem.setText(text.translate("targets.exists"));
            return;
        } catch (OptimisticLockingFailureException e) {
            problem.setText(text.translate("targets.stale"));
            saved.run();
            return;
        }
        panel.close();
        saved.run();
    }
}
