package gongkai.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why before something is done. The keyboard is in the field for the reason, which has to be given. */
public final class ReasonDialog extends Dialog {

    /** @param then takes the reason */
    public ReasonDialog(String title, FigureText text, Consumer<String> then) {
        addClassName("reason-dialog");
        setHeaderTitle(title);
        TextArea reason = field(text);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(null);
        reason.setAutofocus(true);
        add(reason);
        Button cancel = new Button(text.translate("action.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Button confirm = new Button(text.translate("review.confirm"), click -> {
            if (given(reason, text)) {
                close();
                then.accept(reason.getValue().strip());
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    /** The field for a reason, as every panel has it that asks for one. */
    public static TextArea field(FigureText text) {
        TextArea reason = new TextArea(text.translate("review.field.reason"));
        reason.setHelperText(text.translate("review.reason.help"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        return reason;
    }

    /** Whether there is a reason; where there is none, the field says so and takes the keyboard. */
    public static boolean given(TextArea reason, FigureText text) {
        boolean given = !reason.getValue().isBlank();
        reason.setInvalid(!given);
        reason.setErrorMessage(text.translate("review.reason.required"));
        if (!given) {
            reason.focus();
        }
        return given;
    }
}
