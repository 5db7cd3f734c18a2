package gongkai.bench;

import java.util.Locale;

/** The views that are measured. */
public enum View {
    OVERVIEW("", First.CARD),
    DISCLOSURE("disclosure", First.CHART),
    APPLICATION("application", First.CHART),
    CONSULTATION("consultation", First.CHART),
    HOTLINE("hotline", First.CHART),
    APPEAL("appeal", First.CHART),
    RESOURCE("resource", First.CHART),
    WEBSITE("website", First.CHART),
    UNITS("units", First.TABLE),
    UNIT("units/%s", First.TABLE),
    FINDINGS("findings", First.PANEL),
    RECEIVED("received", First.TABLE);

    /** What a reader sees first of a view's content. */
    public enum First {
        CHART,
        CARD,
        TABLE,
        PANEL
    }

    private final String route;
    private final First first;

    View(String route, First first) {
        this.route = route;
        this.first = first;
    }

    /** As it stands in the names of rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its address without a slash before it. */
    public String path(DataSet of) {
        return route.formatted(of.unit());
    }

    public First first() {
        return first;
    }
}
