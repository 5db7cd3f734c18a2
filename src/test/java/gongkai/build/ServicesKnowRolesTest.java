package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.OfficersOnly;
import gongkai.access.Users;
import gongkai.access.WallTokens;
import gongkai.ledger.Ledger;
import gongkai.planning.AxisNotes;
import gongkai.planning.Targets;
import gongkai.review.AcceptanceService;
import gongkai.review.intake.ReportIntake;
import gongkai.testing.ViewTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whatever a page offers, a service does for nobody what he may not do. */
class ServicesKnowRolesTest extends ViewTest {

    /** What is reached through the others, or by a start before anybody can sign in; accounts have doors of their own. */
    private static final Set<Class<?>> INSIDE =
            Set.of(Ledger.class, AcceptanceService.class, Users.class, WallTokens.class);

    @Autowired
    private ApplicationContext context;

    @Test
    void whateverIsDoneInSomebodysNameIsForOfficers() {
        Map<Object, List<Method>> services = services();
        List<String> open = services.values().stream()
                .flatMap(List::stream)
                .filter(method -> !method.isAnnotationPresent(OfficersOnly.class))
                .map(Method::toString)
                .toList();
        assertThat(services).hasSizeGreaterThan(3);
        assertThat(open).isEmpty();
    }

    @Test
    void aReaderAndAWallAreRefusedByEachOfThem() {
        int tried = 0;
        for (String role : List.of("ROLE_READER", "ROLE_WALL")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new UsernamePasswordAuthenticationToken(
                            "reader", "", AuthorityUtils.createAuthorityList(role)));
            for (Map.Entry<Object, List<Method>> service : services().entrySet()) {
                for (Method method : service.getValue()) {
                    assertThatThrownBy(() -> call(service.getKey(), method))
                            .as(role + " " + method)
                            .isInstanceOf(AccessDeniedException.class);
                    tried++;
                }
            }
        }
        System.out.println(getClass().getSimpleName() + ": " + tried + " calls refused");
    }

    private static @Nullable Object call(Object service, Method method) throws Throwable {
        @Nullable Object[] arguments = new @Nullable Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] =
                    type == int.class ? (Object) 0 : type == long.class ? 0L : type == boolean.class ? false : null;
        }
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** The public methods of services that change something for whoever is signed in, by name or by transaction. */
    private Map<Object, List<Method>> services() {
        Map<Object, List<Method>> found = new LinkedHashMap<>();
        for (String name : context.getBeanDefinitionNames()) {
            if (!context.isSingleton(name)) {
                continue;
            }
            Object bean = context.getBean(name);
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("gongkai.")
                    || INSIDE.contains(type)
                    || type.isAnnotationPresent(Repository.class)
                    || type.getPackageName().endsWith(".ui")) {
                continue;
            }
            List<Method> methods = Stream.of(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> isInANameOrWrites(type, method))
                    .toList();
            if (!methods.isEmpty()) {
                found.put(bean, methods);
            }
        }
        return found;
    }

    private static boolean isInANameOrWrites(Class<?> type, Method method) {
        Transactional transaction = method.getAnnotation(Transactional.class);
        boolean writes = transaction != null && !transaction.readOnly();
        boolean brings = type == ReportIntake.class && method.getName().startsWith("receive");
        boolean plans = Set.of(Targets.class, AxisNotes.class).contains(type)
                && Set.of("save", "remove").contains(method.getName());
        return writes || brings || plans;
    }
}
