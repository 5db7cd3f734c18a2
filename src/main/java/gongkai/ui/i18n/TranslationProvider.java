package gongkai.ui.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import gongkai.platform.i18n.Languages;
import gongkai.platform.i18n.Translations;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives the views their texts: {@link Translations}. */
@Component
class TranslationProvider implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return Translations.translate(locale, key, parameters);
    }
}
