package gongkai.ui.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import gongkai.platform.installation.InstallationClock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * On paper only: what stands in the header and the address bar on the screen, and when the numbers were read. The browser
 * writes the scope and the time into the margin of every sheet ({@code frontend/paper.js}).
 */
public final class PaperLine extends Div {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final int LONGEST_ADDRESS = 500; // of an address that anybody may have to type

    /**
     * @param scope in words: whose numbers, of when, or which document
     * @param address of the page, with a slash at its beginning
     */
    public PaperLine(String scope, String address) {
        addClassName("paper-line");
        String dot = getTranslation("paper.dot");
        Span shown = new Span(scope);
        shown.addClassName("paper-scope");
        Span read = new Span(dot + readAt() + dot);
        read.addClassName("paper-read");
        Span place =
                new Span(address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS) + "…");
        place.addClassName("paper-address"); // the browser knows its beginning
        add(new Span(getTranslation("app.name") + dot), shown, read, place);
    }

    /** The date and time of now, as the time at which the numbers were read. */
    public static String readAt() {
        return I18NProvider.translate("paper.read", InstallationClock.now().format(MINUTE));
    }
}
