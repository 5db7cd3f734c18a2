package gongkai.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.dom.DomListenerRegistration;
import gongkai.Application;
import gongkai.base.DelegatedListener;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** One direction, no way back: which package may use which. The table is the one the packages were designed by. */
class StructureTest {

    private static final String ROOT = Application.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** "May use" is transitive; everything but {@code base} may use {@code access}, and {@code shell} everything. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("logging", Set.of()),
            Map.entry("base", Set.of()),
            Map.entry("access", Set.of("base")),
            Map.entry("catalogue", Set.of("base", "access")),
            Map.entry("ledger", Set.of("catalogue")),
            Map.entry("checks", Set.of("ledger")),
            Map.entry("reports", Set.of("checks")),
            Map.entry("returns", Set.of("checks")),
            Map.entry("dashboard", Set.of("checks", "returns")),
            Map.entry("export", Set.of("dashboard", "ledger")),
            Map.entry("shell", Set.of("dashboard", "export", "reports", "returns")));

    @Test
    void modulesHaveNoCyclesAndDoNotReachIntoEachOthersInside() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void everyPackageUsesOnlyWhatItMay() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass user : CLASSES) {
            String from = module(user);
            if (from == null) {
                continue;
            }
            assertThat(MAY_USE)
                    .as("the package %s has a place in the design", from)
                    .containsKey(from);
            Set<String> allowed = reachable(from);
            user.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass used = dependency.getTargetClass();
                String to = module(used);
                boolean root = to == null && used.getPackageName().equals(ROOT);
                if (root || to != null && !to.equals(from) && !allowed.contains(to)) {
                    wrong.add(user.getName() + " uses " + used.getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyViewsAndWhatTheyShareKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".base..", ROOT + ".shell..", ROOT + "..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    /** An expression that only a browser runs is seen wrong by no other test: there is one, and a browser clicks it. */
    @Test
    void oneClassListensToEventsOfTheBrowserByExpressions() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(DelegatedListener.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DomListenerRegistration.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> packages =
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = CLASSES.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(marked).isEqualTo(packages);
    }

    /** The first package below the root; null for the root itself and for what is not ours. */
    private static @Nullable String module(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : null;
    }

    private static Set<String> reachable(String from) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> next = MAY_USE.getOrDefault(from, Set.of());
        while (all.addAll(next)) {
            next = all.stream()
                    .flatMap(module -> MAY_USE.getOrDefault(module, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
        return all;
    }
}
