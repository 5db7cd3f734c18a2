package gongkai.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import gongkai.catalogue.Aspect;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of what a number says: indicator, aspect, unit, period, value, state, qualifier. */
public final class ClaimEditor extends Div {

    private final Catalogue catalogue;
    private final FigureText text;
    private final ComboBox<Indicator> indicator = new ComboBox<>();
    private final Select<String> aspect = new Select<>();
    private final UnitField unit;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final ValueEditor number;

    public ClaimEditor(String region, Catalogue catalogue, FigureText text) {
        this.catalogue = catalogue;
        this.text = text;
        this.number = new ValueEditor(text);
        addClassName("claim-editor");

        indicator.setItems(
                (Indicator i, String typed) -> (i.zh() + " " + i.en() + " " + i.code())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(typed.toLowerCase(java.util.Locale.ROOT)),
                List.copyOf(catalogue.indicators()));
        indicator.setItemLabelGenerator(i -> text.indicator(i.code()));
        indicator.setRequiredIndicatorVisible(true);
        indicator.addValueChangeListener(change -> {
            Indicator chosen = change.getValue();
            number.measure(chosen == null ? "" : text.measureInFile(chosen.code()));
            aspect.setVisible(chosen != null && chosen.aspects() != null
                    || !aspect.getValue().isEmpty());
        });
        aspect.setItems(Aspect.CODES);
        aspect.setItemLabelGenerator(code ->
                code.isEmpty() ? text.translate("review.aspect.total") : text.translate("finding.aspect." + code));
        aspect.setValue("");
        aspect.setVisible(false);
        unit = new UnitField(text.translate("review.field.unit"), region, catalogue, text);
        unit.setRequiredIndicatorVisible(true);
        from.setPlaceholder("2014-01");
        to.setPlaceholder("2014-12");
        for (TextField month : List.of(from, to)) {
            month.setPattern("[0-9]{4}-(0[1-9]|1[0-2])");
            month.setRequiredIndicatorVisible(true);
            month.setHelperText(text.translate("review.month.help"));
        }
        indicator.setLabel(text.translate("review.field.indicator"));
        aspect.setLabel(text.translate("review.field.aspect"));
        from.setLabel(text.translate("review.field.from"));
        to.setLabel(text.translate("review.field.to"));
        add(wide(indicator), aspect, wide(unit), from, to, wide(number));
    }

    private static Component wide(Component field) {
        field.addClassName("wide");
        return field;
    }

    /** Fills the fields with what a claim says. */
    public ClaimEditor with(Claim claim) {
        catalogue.indicator(claim.indicator()).ifPresent(indicator::setValue);
        aspect.setValue(Aspect.CODES.contains(claim.aspect()) ? claim.aspect() : "");
        unit(claim.unit());
        period(claim.period());
        number.with(FigureValue.of(claim));
        return this;
    }

    /** Fills in what is known of a number that is no claim yet. */
    public ClaimEditor with(@Nullable BigDecimal value, Qualifier how, String ofUnit, @Nullable Integer year) {
        unit(ofUnit);
        if (year != null) {
            period(Period.ofYear(year));
        }
        if (value != null) {
            number.with(value, how);
        }
        return this;
    }

    /** Puts the keyboard into the field for the number, which is misread more often than the others. */
    void focus() {
        number.focus();
    }

    /** Says that the fields say the same as before. */
    void unchanged() {
        number.wrong(text.translate("value.same"));
    }

    private void unit(String code) {
        catalogue
                .unit(code)
                .ifPresentOrElse(unit::setValue, () -> unit.setHelperText(text.translate("review.unit.unknown", code)));
    }

    private void period(Period period) {
        from.setValue(period.from().toString());
        to.setValue(period.to().toString());
    }

    /**
     * What the fields say, or nothing where one is missing or wrong, which then says so itself.
     *
     * @param place the printed place that it is read from
     */
    public Optional<Claim> claim(Place place) {
        boolean complete = required(indicator, indicator.getValue() != null);
        complete &= required(unit, unit.getValue() != null);
        Optional<FigureValue> said = number.value();
        Optional<Period> period = period();
        Indicator what = indicator.getValue();
        Unit whose = unit.getValue();
        if (!complete || said.isEmpty() || period.isEmpty() || what == null || whose == null) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                what.code(),
                aspect.isVisible() ? aspect.getValue() : "",
                whose.code(),
                period.get(),
                said.get().value(),
                said.get().state(),
                said.get().qualifier(),
                place.measure(),
                place.printed(),
                place.basis(),
                place.form().isEmpty()
                        ? catalogue.formOfYear(period.get().to().getYear()).code()
                        : place.form(),
                place.section(),
                place.start(),
                place.end(),
                place.quote()));
    }

    private boolean required(com.vaadin.flow.component.shared.HasValidationProperties field, boolean given) {
        field.setInvalid(!given);
        field.setErrorMessage(given ? "" : text.translate("review.required"));
        return given;
    }

    private Optional<Period> period() {
        try {
            Period period = new Period(YearMonth.parse(from.getValue()), YearMonth.parse(to.getValue()));
            required(from, true);
            required(to, true);
            return Optional.of(period);
        } catch (DateTimeException | IllegalArgumentException e) {
            required(to, false);
            to.setErrorMessage(text.translate("review.month.wrong"));
            return Optional.empty();
        }
    }

    /** Where a number is printed: what a claim keeps of it, whatever it is read as. */
    public record Place(
            String measure,
            String printed,
            Basis basis,
            String form,
            String section,
            int start,
            int end,
            String quote) {

        public static Place of(Claim claim) {
            return new Place(
                    claim.measure(),
                    claim.printed(),
                    claim.basis(),
                    claim.form(),
                    claim.section(),
                    claim.start(),
                    claim.end(),
                    claim.quote());
        }
    }
}
