package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gongkai.Application;
import gongkai.testing.StatementRegistry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** No statement is added without saying when it runs: those of the read path are measured by {@code ReadCost}. */
class StatementsAreRegisteredTest {

    @Test
    void everyMethodThatAsksTheDatabaseIsInTheRegistry() {
        Set<String> asking = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(Application.class.getPackageName())) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (asks(call)) {
                    asking.add(type.getSimpleName() + "." + call.getOrigin().getName());
                }
            }
        }
        assertThat(asking).hasSizeGreaterThan(100);
        assertThat(StatementRegistry.read().keySet())
                .as("a line of src/test/resources/statements.csv for each")
                .containsExactlyInAnyOrderElementsOf(asking);
    }

    private static boolean asks(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return switch (owner.getFullName()) {
            case "org.springframework.jdbc.core.simple.JdbcClient" -> name.equals("sql");
            case "java.sql.Connection" -> name.startsWith("prepare");
            case "java.sql.Statement" -> name.startsWith("execute");
            default ->
                owner.getFullName().startsWith("org.springframework.jdbc.core.Jdbc")
                        || owner.getFullName().startsWith("org.springframework.jdbc.core.namedparam.")
                        || owner.isAssignableTo(Repository.class);
        };
    }
}
