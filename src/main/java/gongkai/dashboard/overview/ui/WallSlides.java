package gongkai.dashboard.overview.ui;

import com.vaadin.flow.router.QueryParameters;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.overview.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a wall display shows one after another, as its address asks.
 *
 * @param names of the chosen subjects in their order; none for all that have figures
 * @param seconds how long each stays
 */
record WallSlides(List<String> names, int seconds) {

    /** The slide of the first numbers of each subject. */
    static final String OVERVIEW = "overview";

    private static final int SECONDS = 20;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;
    private static final int CARDS = 8;

    static WallSlides in(QueryParameters query) {
        List<String> names = query.getSingleParameter("views").stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        int seconds = query.getSingleParameter("seconds")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Math.clamp(Integer.parseInt(text), SHORTEST, LONGEST))
                .orElse(SECONDS);
        return new WallSlides(names, seconds);
    }

    /** The chosen subjects in the order chosen; none at all of them means every one that has figures. */
    List<Overview.Group> of(Overview overview) {
        List<Overview.Group> filled = overview.groups().stream()
                .filter(group -> group.cards().stream().anyMatch(card -> card.latest() != null))
                .toList();
        List<Overview.Group> all = new ArrayList<>();
        if (!filled.isEmpty()) {
            all.add(new Overview.Group(
                    OVERVIEW,
                    filled.stream().map(WallSlides::latest).limit(CARDS).toList()));
        }
        List<Overview.Group> known = new ArrayList<>(all);
        all.addAll(filled);
        known.addAll(overview.groups());
        List<Overview.Group> chosen = names.stream()
                .flatMap(name -> known.stream().filter(group -> group.name().equals(name)))
                .toList();
        return chosen.isEmpty() ? all : chosen;
    }

    /** Of the chosen subjects those that are none. */
    List<String> unknown(Overview overview) {
        return names.stream()
                .filter(name -> !name.equals(OVERVIEW)
                        && overview.groups().stream()
                                .noneMatch(group -> group.name().equals(name)))
                .distinct()
                .toList();
    }

    private static Card latest(Overview.Group group) {
        return group.cards().stream()
                .filter(card -> card.latest() != null)
                .findFirst()
                .orElseThrow();
    }
}
