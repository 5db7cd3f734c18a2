package gongkai.ui.component;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;

/** Removes something from a list, after asking once. */
public final class RemoveButton extends NativeButton {

    /**
     * @param of what is removed, for who cannot see the row it stands in
     * @param question asked before
     * @param removal done when the answer is yes
     */
    public RemoveButton(String of, String question, Runnable removal) {
        String remove = getTranslation("action.remove");
        setText(remove);
        setAriaLabel(remove + " " + of);
        addClickListener(click -> {
            ConfirmDialog sure = new ConfirmDialog();
            sure.setHeader(question);
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("action.cancel"));
            sure.setConfirmText(remove);
            sure.addConfirmListener(confirmed -> removal.run());
            sure.open();
        });
    }
}
