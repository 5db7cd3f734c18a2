package gongkai.review.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;

/** The keys of the review: they are heard where the text or the list has the keyboard, nowhere else. */
final class ReviewShortcuts {

    private ReviewShortcuts() {}

    /** @param officer whether the keys that change something work */
    static void bind(ReviewWorkplace desk, Component paper, Component list, ReviewActions actions, boolean officer) {
        key(desk, Key.KEY_J, () -> desk.step(1));
        key(desk, Key.KEY_K, () -> desk.step(-1));
        key(list, Key.ARROW_DOWN, () -> desk.step(1));
        key(list, Key.ARROW_UP, () -> desk.step(-1));
        key(list, Key.ENTER, actions::edit);
        key(paper, Key.ENTER, actions::edit);
        if (officer) {
            key(desk, Key.KEY_A, actions::accept);
            key(desk, Key.KEY_D, actions::dismiss);
            key(desk, Key.KEY_X, desk::toggleCurrent);
            key(desk, Key.KEY_U, actions::undo);
        }
    }

    private static void key(Component on, Key key, Runnable action) {
        Shortcuts.addShortcutListener(on, action::run, key).listenOn(on);
    }
}
