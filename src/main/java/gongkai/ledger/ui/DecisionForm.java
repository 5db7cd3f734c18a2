package gongkai.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing that an officer may decide of a figure: when that is right, the fields for it, and the reason. */
final class DecisionForm extends Div {

    private final Runnable focus;

    /**
     * @param name of what is done: its heading, and the words of the button that does it
     * @param when it is the right thing to do, and what comes of it
     * @param fields what has to be filled in beside the reason; null for nothing
     * @param focus puts the keyboard into the first of those; null where there is none
     * @param decision what is to be done with the reason; empty where a field says itself what is wrong
     * @param cancel called when nothing is to be done
     */
    DecisionForm(
            FigureText text,
            String name,
            String when,
            @Nullable Component fields,
            @Nullable Runnable focus,
            Supplier<Optional<Consumer<String>>> decision,
            Runnable cancel) {
        addClassName("decision-form");
        Paragraph help = new Paragraph(when);
        help.addClassName("quiet");
        add(new H3(name), help);
        if (fields != null) {
            add(fields);
        }
        TextArea reason = ReasonDialog.field(text);
        this.focus = focus == null ? reason::focus : focus;
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(text.translate("evidence.reason.help"));
        Button save = new Button(name, click -> {
            boolean given = ReasonDialog.given(reason, text);
            decision.get()
                    .filter(done -> given)
                    .ifPresent(done -> done.accept(reason.getValue().strip()));
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Button back = new Button(text.translate("action.cancel"), click -> cancel.run());
        back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Div actions = new Div(save, back);
        actions.addClassName("actions");
        add(reason, actions);
    }

    /** It has just been opened: brings it into sight, with the keyboard in its first field. */
    void begin() {
        scrollIntoView();
        focus.run();
    }
}
