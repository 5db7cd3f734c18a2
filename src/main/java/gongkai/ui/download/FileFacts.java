package gongkai.ui.download;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinSession;
import gongkai.platform.i18n.Translations;
import gongkai.platform.installation.InstallationClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself, taken from the page that its link stands on: of what, of whom and when, by which definitions,
 * and when it was read.
 *
 * @param name of the file, without its ending
 */
public record FileFacts(String name, List<Sheet.Fact> facts, Sheet.Words words) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_NAME =
            74; // a file system has 255 bytes for a name, a Chinese character takes three of them
    private static final int LONGEST_PART = 40;

    /**
     * Looks at the page when a file is asked for, for a moment with its lock held.
     *
     * @param at where its link stands; what stands above it says the rest
     * @param title of what is taken along
     * @param notes on what is taken along, besides those that stand above it
     */
    public static Supplier<FileFacts> of(Component at, String title, List<String> notes) {
        Locale language = at.getUI().orElseThrow().getLocale();
        return () -> {
            VaadinSession session = at.getUI().orElseThrow().getSession();
            session.lock();
            try {
                return of(at, title, notes, InstallationClock.now(), language); // what is in it is read with it
            } finally {
                session.unlock();
            }
        };
    }

    private static FileFacts of(Component at, String title, List<String> notes, LocalDateTime read, Locale language) {
        return new FileFacts(
                name(named(at, title), read.toLocalDate()),
                about(at, title, notes, read, language),
                new Sheet.Words(
                        Translations.translate(language, "download.remark"),
                        Translations.translate(language, "download.about")));
    }

    private static List<Sheet.Fact> about(
            Component at, String title, List<String> notes, LocalDateTime read, Locale language) {
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(new Sheet.Fact(Translations.translate(language, "download.title"), title));
        // a view may be a chapter of another page, whose choice and address it then has
        above(at, c -> c instanceof Downloadable page && !page.downloadFacts().isEmpty() ? page : null)
                .ifPresent(page -> facts.addAll(page.downloadFacts()));
        above(at, c -> c instanceof Section section && section.hasClassName("panel") ? section : null)
                .ifPresent(panel -> notes(panel)
                        .forEach(words -> facts.add(
                                new Sheet.Fact(Translations.translate(language, "download.definition"), words))));
        notes.forEach(
                words -> facts.add(new Sheet.Fact(Translations.translate(language, "download.definition"), words)));
        facts.add(new Sheet.Fact(Translations.translate(language, "download.read"), read.format(MINUTE)));
        return facts;
    }

    private static <T> Optional<T> above(Component from, Function<Component, @Nullable T> wanted) {
        for (Optional<Component> at = from.getParent();
                at.isPresent();
                at = at.get().getParent()) {
            T found = wanted.apply(at.get());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What stands below a panel's chart or table, without what only helps on the screen. */
    private static List<String> notes(Component panel) {
        return panel.getChildren()
                .flatMap(child -> child.hasClassName("panel-foot")
                        ? child.getChildren()
                                .filter(words -> !words.hasClassName("screen-only"))
                                .map(words ->
                                        words.getElement().getTextRecursively().strip())
                        : notes(child).stream())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** From the whole to the part: the view, its chapter and panel where they say more than the title, the title; scope. */
    private static List<String> named(Component at, String title) {
        List<String> parts = new ArrayList<>();
        Optional<Downloadable> page = above(
                at, c -> c instanceof Downloadable view && !view.downloadFacts().isEmpty() ? view : null);
        page.ifPresent(view -> parts.add(view.downloadHeading()));
        above(at, c -> c instanceof Section section && section.hasClassName("chapter") ? section : null)
                .flatMap(FileFacts::headingOf)
                .ifPresent(parts::add);
        above(at, c -> c instanceof Section section && section.hasClassName("panel") ? section : null)
                .flatMap(FileFacts::headingOf)
                .ifPresent(parts::add);
        parts.add(title);
        page.ifPresent(view -> parts.addAll(view.downloadScope()));
        return parts;
    }

    private static Optional<String> headingOf(Component section) {
        return Stream.concat(
                        section.getChildren(),
                        section.getChildren().filter(Header.class::isInstance).flatMap(Component::getChildren))
                .filter(H2.class::isInstance)
                .findFirst()
                .map(heading -> heading.getElement().getTextRecursively());
    }

    /**
     * Readable in Chinese, allowed in every file system: what is shown, of whom, of when, and the day it was read.
     *
     * @param parts from the whole to the part; one that another part begins with is left out
     */
    public static String name(List<String> parts, LocalDate read) {
        List<String> plain = parts.stream()
                .map(part -> part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                        .strip()
                        .replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        String name = plain.stream()
                .filter(part -> plain.stream().noneMatch(other -> !other.equals(part) && other.startsWith(part)))
                .map(part -> brief(part, LONGEST_PART))
                .collect(Collectors.joining(" "));
        return brief(name, LONGEST_NAME) + " " + read;
    }

    /** Its beginning and its end, where it is too long. */
    private static String brief(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        return length <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest / 2)).strip() + "…"
                        + name.substring(name.offsetByCodePoints(0, length - longest / 2))
                                .strip();
    }
}
