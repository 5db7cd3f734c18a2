package gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gongkai.Application;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** No view of the dashboard is left out of the bench. */
class ViewsTest {

    private static final int DASHBOARD = 100;

    @Test
    void everyViewInTheDashboardsMenuIsMeasured() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Menu.class));
        List<String> measured = Arrays.stream(View.values())
                .map(view -> view.path(DataSet.THIN))
                .toList();
        int seen = 0;
        for (var bean : scanner.findCandidateComponents(Application.class.getPackageName())) {
            Class<?> view = Class.forName(bean.getBeanClassName());
            Route route = view.getAnnotation(Route.class);
            if (route != null && view.getAnnotation(Menu.class).order() < DASHBOARD) {
                assertThat(measured).as(view.getName()).contains(route.value());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(7);
    }
}
