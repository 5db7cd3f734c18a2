package gongkai.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import gongkai.platform.web.Html;

/** The few icons of the product, stroked in the colour of the text around them. Always beside words, never alone. */
public enum Icon {
    OVERVIEW("M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z"),
    DOCUMENT("M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6"),
    INBOX("M4 13l3-8h10l3 8v6H4z M4 13h5l1 3h4l1-3h5"),
    TALK("M4 5h16v11H9l-5 4z M8 10.5h8"),
    PHONE("M6 3h3.5L11 8 8.5 9.8a12 12 0 0 0 5.7 5.7L16 13l5 1.5V18a3 3 0 0 1-3 3A15.5 15.5 0 0 1 3 6a3 3 0 0 1 3-3z"),
    SCALES("M12 4v16 M8 20h8 M5 7h14 M5 7l-3 7h6z M19 7l-3 7h6z"),
    PEOPLE(
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M3 20c0-3.6 2.7-5.5 6-5.5s6 1.9 6 5.5 M16 4.4a3.5 3.5 0 0 1 0 6.5"
                    + " M17.5 14.7c2.2.6 3.5 2.4 3.5 5.3"),
    GLOBE("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M3 12h18 M12 3c3.2 3.2 3.2 14.8 0 18 M12 3c-3.2 3.2-3.2 14.8 0 18"),
    BUILDING("M4 21V8l8-5 8 5v13z M9 21v-6h6v6 M9 10.5h.01 M15 10.5h.01"),
    STACK("M12 3l9 5-9 5-9-5z M3 12.5l9 5 9-5 M3 17l9 5 9-5"),
    UPLOAD("M12 16V4 M7 9l5-5 5 5 M4 15v5h16v-5"),
    WARNING("M12 4l9.5 16h-19z M12 10v4.5 M12 17.2h.01"),
    BOOK("M5 4h13v16H6.5A1.5 1.5 0 0 1 5 18.5z M5 18.5A1.5 1.5 0 0 1 6.5 17H18 M9 8h5"),
    PERSON("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21c0-4 3.5-6 8-6s8 2 8 6"),
    CLOCK("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2"),
    TARGET("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M12 12h.01"),
    UP("M12 19V5 M6 11l6-6 6 6"),
    DOWN("M12 5v14 M6 13l6 6 6-6"),
    SAME("M5 9.5h14 M5 14.5h14"),
    UNEQUAL("M5 9.5h14 M5 14.5h14 M16 5L8 19"),
    PRINT("M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z"),
    CLOSE("M6 6l12 12 M18 6L6 18"),
    CHEVRON("M6 9.5l6 6 6-6"),
    ARROW("M5 12h14 M13 6l6 6-6 6"),
    INFO("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v5.5 M12 7.8h.01");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public Component create() {
        Svg svg = new Svg("<svg viewBox='0 0 24 24'><path d='" + path + "'/></svg>");
        svg.addClassName("icon");
        svg.getElement().setAttribute("aria-hidden", "true");
        return svg;
    }

    /** The same as HTML. */
    public Html html() {
        return new Html()
                .open("span", "class", "icon", "aria-hidden", "true")
                .open("svg", "viewBox", "0 0 24 24")
                .open("path", "d", path)
                .close("path")
                .close("svg")
                .close("span");
    }
}
