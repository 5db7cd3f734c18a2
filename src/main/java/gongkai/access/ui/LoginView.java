package gongkai.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gongkai.base.Languages;
import java.util.Locale;

/** The one page that is open to everybody: name, password, and the language to read them in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form;

    public LoginView() {
        addClassName("sign-in");
        form = new LoginForm(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);

        Div mark = new Div(new Image("icons/gongkai.svg", ""), new H1(getTranslation("app.full-name")));
        mark.addClassName("mark");
        Paragraph lede = new Paragraph(getTranslation("sign-in.lede"));
        lede.addClassName("lede");
        Div languages = new Div();
        languages.addClassName("languages");
        for (Locale language : Languages.ALL) {
            if (!language.getLanguage().equals(getLocale().getLanguage())) {
                Anchor link = new Anchor(
                        "login?" + Languages.PARAMETER + "=" + language.getLanguage(),
                        getTranslation("header.language." + language.getLanguage()));
                link.setRouterIgnore(true);
                link.getElement().setAttribute("lang", language.toLanguageTag());
                languages.add(link);
            }
        }
        Div box = new Div(mark, lede, form, languages);
        box.addClassName("box");
        add(box);
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form words = texts.getForm();
        words.setTitle("");
        words.setUsername(getTranslation("sign-in.user"));
        words.setPassword(getTranslation("sign-in.password"));
        words.setSubmit(getTranslation("sign-in.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("sign-in.failed"));
        error.setMessage(getTranslation("sign-in.failed.hint"));
        error.setUsername(getTranslation("sign-in.user.required"));
        error.setPassword(getTranslation("sign-in.password.required"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · " + getTranslation("app.name");
    }
}
