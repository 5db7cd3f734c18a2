package gongkai.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the screen. Unlike the framework's own provider it never falls back on the language that the server's
 * machine is set to: Chinese is the root file, and a machine set to English would turn every Chinese page English.
 */
final class Texts implements I18NProvider {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    /** A key without a text is shown as itself, so that it is seen. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        if (!texts.containsKey(key)) {
            return "!" + key;
        }
        String text = texts.getString(key);
        return params.length == 0 ? text : new MessageFormat(text, locale).format(params);
    }
}
