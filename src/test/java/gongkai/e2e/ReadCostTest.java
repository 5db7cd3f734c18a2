package gongkai.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ReadCostTest extends ReadCost {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", folder::toString);
        properties.add("gongkai.database.url", () -> "");
    }
}
