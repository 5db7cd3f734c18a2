package gongkai.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view that could not be built. The reader gets a number to quote; what happened stands in the log under it. */
@ParentLayout(MainLayout.class)
@PermitAll
public class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {} at {}", id, event.getLocation().getPathWithQueryParameters(), parameter.getException());
        addClassName("page");
        Anchor retry = new Anchor(event.getLocation().getPathWithQueryParameters(), getTranslation("error.retry"));
        retry.setRouterIgnore(true);
        Div actions = new Div(retry, new Anchor("", getTranslation("error.back")));
        actions.addClassName("actions");
        Div problem = new Div(
                new H1(getTranslation("error.failure")),
                new Paragraph(getTranslation("error.failure.text")),
                new Paragraph(getTranslation("error.failure.id", id)),
                actions);
        problem.addClassName("problem");
        add(problem);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.failure") + " · " + getTranslation("app.name");
    }
}
