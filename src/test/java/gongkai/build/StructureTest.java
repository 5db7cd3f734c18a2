package gongkai.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.dom.DomListenerRegistration;
import de.siegmar.fastcsv.writer.CsvWriter;
import gongkai.Application;
import gongkai.platform.csv.CsvCell;
import gongkai.platform.web.Html;
import gongkai.ui.component.DelegatedListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The map of the house: which folder may use which, always in one direction, and what each may touch. */
class StructureTest {

    private static final String ROOT = Application.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /**
     * "May use" is transitive; the root package may use everything. The views of {@code planning} stand above the
     * dashboard, whose cards know targets.
     */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("access", Set.of("platform")),
            Map.entry("catalogue", Set.of("platform")),
            Map.entry("ui", Set.of("catalogue")),
            Map.entry("ledger", Set.of("ui", "access")),
            Map.entry("reading", Set.of("ledger")),
            Map.entry("checks", Set.of("ledger")),
            Map.entry("review", Set.of("reading", "checks")),
            Map.entry("planning", Set.of("ledger")),
            Map.entry("dashboard", Set.of("checks", "planning")),
            Map.entry("planning.ui", Set.of("dashboard")),
            Map.entry("sample", Set.of("checks")),
            Map.entry("export", Set.of("ledger")),
            Map.entry("shell", Set.of("dashboard", "export", "review")),
            Map.entry("cli", Set.of("review", "sample")));

    /** What is computed without a database, a container or a screen. */
    private static final String[] PURE = {ROOT + ".reading..", ROOT + ".checks.rules..", ROOT + ".checks.context.."};

    /** A folder with more than these is no longer taken in at a glance. */
    private static final int FILES = 25;

    private static final int LINES = 400;
    private static final int PARAMETERS = 7;
    private static final int COMPONENTS = 12;

    /** Records that are a row of a table or of a file, or what such a row is made from: each component is a column of it. */
    private static final Set<String> ROWS = Set.of(
            "Claim",
            "Figure",
            "Source",
            "SourceDraft",
            "StoredFinding",
            "Indicator",
            "FeedRow",
            "RollUpRow",
            "RectificationList.Row");

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
            Set<String> allowed = reachable(MAY_USE, from);
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
    void noPackageIsReachedFromItselfThroughOthers() {
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, String> because = new TreeMap<>();
        for (JavaClass user : CLASSES) {
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                String from = user.getPackageName();
                String to = dependency.getTargetClass().getPackageName();
                if (to.startsWith(ROOT) && !to.equals(from)) {
                    uses.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
                    because.putIfAbsent(from + " → " + to, dependency.getDescription());
                }
            }
        }
        Set<String> circles = new TreeSet<>();
        uses.forEach((from, used) -> used.stream()
                .filter(to -> reachable(uses, to).contains(from))
                .forEach(to -> circles.add(because.get(from + " → " + to))));
        assertThat(uses).hasSizeGreaterThan(20);
        assertThat(circles).isEmpty();
    }

    @Test
    void readersAndRulesKnowNoDatabaseNoContainerAndNoScreen() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "com.vaadin..",
                        ROOT + ".ledger.store..",
                        ROOT + ".ledger.query..",
                        ROOT + ".ledger.rollup..",
                        ROOT + ".ledger")
                .check(CLASSES);
    }

    /** An answer that is read bit by bit keeps its connection until somebody closes it. */
    @Test
    void answersOfTheDatabaseAreReadAsAWhole() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void onlyFoldersOfTheScreenKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".ui..", ROOT + "..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void whatAServiceAnswersDoesNotDependOnTheScreen() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".ui..", ROOT + "..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".ui..", ROOT + "..ui..")
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

    /** What one escapes another forgets: a document must not put more than its words on a page. */
    @Test
    void oneClassEscapesHtml() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Html.class)
                .should()
                .dependOnClassesThat()
                .haveSimpleName("HtmlUtils")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("StringEscapeUtils")
                .check(CLASSES);
    }

    /** What a spreadsheet program would run is made text in one place, by whatever writes CSV. */
    @Test
    void whoeverWritesCsvGuardsItsCells() {
        classes()
                .that(describe(
                        "write CSV",
                        c -> c.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used -> used.getTargetClass().isEquivalentTo(CsvWriter.class))))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(CsvCell.class)
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

    @Test
    void noTwoClassesHaveTheSameName() {
        Map<String, Set<String>> named = new TreeMap<>();
        CLASSES.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .forEach(c -> named.computeIfAbsent(c.getSimpleName(), name -> new TreeSet<>())
                        .add(c.getName()));
        assertThat(named.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @Test
    void noFolderHoldsMoreThanCanBeTakenInAtAGlance() throws IOException {
        Map<Path, Long> files;
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            files = all.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((folder, count) ->
                        assertThat(count).as(folder.toString()).isLessThanOrEqualTo(FILES));
    }

    @Test
    void noClassIsLongerThanOneReadsInOneGo() throws IOException {
        Map<Path, Integer> tooLong = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > LINES) {
                    tooLong.put(file, lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** A record of a row of a table has as many components as the row has columns. */
    @Test
    void nothingIsMadeOfMoreThanCanBeToldApart() {
        Map<String, Integer> wide = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isRecord()) {
                int components = type.reflect().getRecordComponents().length;
                if (components > COMPONENTS
                        && !ROWS.contains(type.getName()
                                .substring(type.getPackageName().length() + 1)
                                .replace('$', '.'))) {
                    wide.put(type.getName(), components);
                }
            } else if (!type.isEnum() && !type.isInnerClass() && !type.isAnonymousClass()) {
                type.getConstructors().stream()
                        .filter(c -> !c.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(c -> c.getRawParameterTypes().size() > PARAMETERS)
                        .forEach(c -> wide.put(
                                c.getFullName(), c.getRawParameterTypes().size()));
            }
        }
        assertThat(wide).isEmpty();
    }

    /** The place in the map; null for the root itself and for what is not ours. */
    private static @Nullable String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return null;
        }
        String below = name.substring(ROOT.length() + 1);
        return MAY_USE.containsKey(below) ? below : below.split("\\.")[0];
    }

    private static Set<String> reachable(Map<String, Set<String>> uses, String from) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> next = uses.getOrDefault(from, Set.of());
        while (all.addAll(next)) {
            next = all.stream()
                    .flatMap(module -> uses.getOrDefault(module, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
        return all;
    }
}
