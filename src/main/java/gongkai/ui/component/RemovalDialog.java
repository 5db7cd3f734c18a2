package gongkai.ui.component;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once before something is removed from a list. */
public final class RemovalDialog extends ConfirmDialog {

    /** @param removal done when the answer is yes */
    public RemovalDialog(String question, Runnable removal) {
        setHeader(question);
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
        setConfirmText(getTranslation("action.remove"));
        addConfirmListener(confirmed -> removal.run());
    }
}
