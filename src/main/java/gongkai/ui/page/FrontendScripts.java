package gongkai.ui.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The scripts of the built frontend, which a browser would find out about one after the other: each is asked for when the
 * one before has come and run. A page names them at once.
 *
 * @param needed by every page, besides the one that the page itself begins with
 * @param charts what draws charts; empty where it is not apart
 */
record FrontendScripts(List<String> needed, Optional<String> charts) {

    private static final String FOLDER = "META-INF/VAADIN/webapp/VAADIN/build/";

    /** How the build writes the list of what a script may ask for. */
    private static final Pattern NAMED = Pattern.compile("\"\\./([\\w-]+\\.js)\"");

    /** @param index the file that the page begins with; of one that is not there, as with a development server, none */
    static FrontendScripts of(String index) {
        Set<String> needed = named(index);
        Optional<String> charts = needed.stream()
                .filter(name -> name.startsWith("generated-flow-imports-"))
                .flatMap(name -> named(name).stream())
                .filter(name -> name.startsWith("vaadin-chart-"))
                .findFirst();
        return new FrontendScripts(List.copyOf(needed), charts);
    }

    private static Set<String> named(String script) {
        Set<String> names = new LinkedHashSet<>();
        Matcher m = NAMED.matcher(read(script));
        while (m.find()) {
            if (new ClassPathResource(FOLDER + m.group(1)).exists()) {
                names.add(m.group(1));
            }
        }
        names.remove(script);
        return names;
    }

    private static String read(String script) {
        ClassPathResource file = new ClassPathResource(FOLDER + script);
        if (!file.exists()) {
            return "";
        }
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
