package gongkai.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of {@code vaadin-i18n/translations*.properties}. Unlike the platform's own provider it never falls back to
 * the language of the machine it runs on: Chinese is the file without a suffix. A text without parameters is taken as it
 * stands; with parameters it is a {@link MessageFormat}.
 */
public final class Texts implements I18NProvider {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, ResourceBundle> BUNDLES = Languages.ALL.stream()
            .collect(Collectors.toMap(Locale::getLanguage, (Function<Locale, ResourceBundle>)
                    locale -> ResourceBundle.getBundle("vaadin-i18n.translations", locale, NO_FALLBACK)));

    /** Sentences one after another, empty ones left out: behind a Chinese full stop there is no space. */
    public static String sentences(String... said) {
        StringBuilder all = new StringBuilder();
        for (String one : said) {
            boolean spaced = !all.isEmpty() && "。！？；".indexOf(all.charAt(all.length() - 1)) < 0;
            all.append(spaced && !one.isBlank() ? " " : "").append(one.strip());
        }
        return all.toString();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        ResourceBundle bundle = BUNDLES.get(Languages.of(locale.toLanguageTag()).getLanguage());
        if (bundle == null || !bundle.containsKey(key)) {
            return key; // a test finds every key that is missing
        }
        String text = bundle.getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}
