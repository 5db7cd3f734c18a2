package gongkai.ui.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where the content of a page would, had it been read: what to do, and the number under which the log says why. */
final class ReadingProblem extends Div {

    /** @param again reads it once more; this is gone by then */
    ReadingProblem(String id, Runnable again) {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        add(
                new H2(getTranslation("error.failure")),
                new Paragraph(getTranslation("error.failure.text")),
                new Paragraph(getTranslation("error.failure.id", id)),
                new NativeButton(getTranslation("error.retry"), click -> {
                    removeFromParent();
                    again.run();
                }));
    }
}
