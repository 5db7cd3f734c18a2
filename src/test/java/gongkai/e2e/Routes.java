package gongkai.e2e;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import gongkai.Application;
import gongkai.ui.page.RouteExample;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every address to visit: those of all classes with a route, found on the class path as the router finds them. */
public final class Routes {

    private Routes() {}

    /** Sorted, without a leading slash; the empty one is the start page. */
    public static List<String> all() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        TreeSet<String> addresses = new TreeSet<>(List.of("login")); // no view: whoever sees it has no session
        scanner.findCandidateComponents(Application.class.getPackageName())
                .forEach(bean -> addresses.addAll(of(type(String.valueOf(bean.getBeanClassName())))));
        return List.copyOf(addresses);
    }

    private static List<String> of(Class<?> view) {
        List<String> templates = new ArrayList<>();
        for (Route route : view.getAnnotationsByType(Route.class)) {
            templates.add(route.value());
        }
        for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
            templates.add(alias.value());
        }
        List<String> addresses = new ArrayList<>();
        for (RouteExample example : view.getAnnotationsByType(RouteExample.class)) {
            addresses.add(example.value());
        }
        for (String template : templates) {
            if (template.equals(Route.NAMING_CONVENTION)) {
                throw new AssertionError(view.getName() + " must give its route a path");
            }
            if (!template.contains(":")) {
                addresses.add(template);
            } else if (addresses.isEmpty()) {
                throw new AssertionError(view.getName() + " has a parameter in its route and needs a @RouteExample");
            }
        }
        return addresses;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
