package gongkai.platform.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of {@code vaadin-i18n/translations*.properties}. They never fall back to
 * the language of the machine it runs on: Chinese is the file without a suffix. A text without parameters is taken as it
 * stands; with parameters it is a {@link MessageFormat}.
 */
public final class Translations {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, ResourceBundle> BUNDLES = Languages.ALL.stream()
            .collect(Collectors.toMap(Locale::getLanguage, (Function<Locale, ResourceBundle>)
                    locale -> ResourceBundle.getBundle("vaadin-i18n.translations", locale, NO_FALLBACK)));

    private Translations() {}

    /** Sentences one after another, empty ones left out: behind a Chinese full stop there is no space. */
    public static String sentences(String... said) {
        StringBuilder all = new StringBuilder();
        for (String one : said) {
            boolean spaced = !all.isEmpty() && "。！？；".indexOf(all.charAt(all.length() - 1)) < 0;
            all.append(spaced && !one.isBlank() ? " " : "").append(one.strip());
        }
        return all.toString();
    }

    /** A text in a language, with what stands in its places; the key itself where there is no such text. */
    public static String translate(Locale locale, String key, Object... parameters) {
        ResourceBundle bundle = BUNDLES.get(Languages.of(locale.toLanguageTag()).getLanguage());
        if (bundle == null || !bundle.containsKey(key)) {
            return key; // a test finds every key that is missing
        }
        String text = bundle.getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}
