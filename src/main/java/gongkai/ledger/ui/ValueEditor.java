package gongkai.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.util.Optional;

/** The fields of what a number says in itself: state, value, qualifier. */
public final class ValueEditor extends Div {

    /** As many digits before and after the point as the ledger keeps. */
    private static final int WHOLE = 16;

    private static final int DECIMALS = 4;

    private final FigureText text;
    private final Select<State> state = new Select<>();
    private final BigDecimalField value = new BigDecimalField();
    private final Select<Qualifier> qualifier = new Select<>();

    public ValueEditor(FigureText text) {
        this.text = text;
        addClassName("value-editor");
        state.setItems(State.values());
        state.setItemLabelGenerator(s -> text.translate("review.state." + s.name()));
        state.addValueChangeListener(change -> {
            boolean holdsNumber = change.getValue() == State.VALUE;
            value.setVisible(holdsNumber);
            qualifier.setVisible(holdsNumber);
        });
        qualifier.setItems(Qualifier.values());
        qualifier.setItemLabelGenerator(q -> text.translate("review.qualifier." + q.name()));
        state.setValue(State.VALUE);
        qualifier.setValue(Qualifier.EXACT);
        value.setLocale(text.locale());
        value.setManualValidation(true);
        state.setLabel(text.translate("review.field.state"));
        value.setLabel(text.translate("review.field.value"));
        qualifier.setLabel(text.translate("review.field.qualifier"));
        add(value, qualifier, state);
    }

    /** Puts the keyboard into the field for the number. */
    void focus() {
        value.focus();
    }

    /** What the number counts, behind it; empty for nothing. */
    void measure(String measure) {
        value.setSuffixComponent(measure.isEmpty() ? null : new Span(measure));
    }

    /** Fills the fields. */
    ValueEditor with(FigureValue said) {
        state.setValue(said.state());
        value.setValue(said.value());
        qualifier.setValue(said.qualifier());
        return this;
    }

    /** Fills in a number. */
    void with(BigDecimal number, Qualifier how) {
        value.setValue(number);
        qualifier.setValue(how);
    }

    /** What the fields say, or nothing where the number is missing or wrong, which then is said beside it. */
    public Optional<FigureValue> value() {
        State how = state.getValue();
        if (how != State.VALUE) {
            wrong("");
            return Optional.of(new FigureValue(null, how, Qualifier.EXACT));
        }
        BigDecimal number = value.getValue();
        if (number == null) {
            wrong(text.translate("value.none"));
            return Optional.empty();
        }
        BigDecimal plain = FigureValue.plain(number);
        if (plain.signum() < 0) {
            wrong(text.translate("value.negative"));
        } else if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > WHOLE) {
            wrong(text.translate("value.too-long", WHOLE, DECIMALS));
        } else {
            wrong("");
            return Optional.of(new FigureValue(plain, how, qualifier.getValue()));
        }
        return Optional.empty();
    }

    /** Says beside the number what is wrong with it; empty for nothing. */
    void wrong(String words) {
        value.setErrorMessage(words);
        value.setInvalid(!words.isEmpty());
        if (!words.isEmpty()) {
            value.focus();
        }
    }
}
