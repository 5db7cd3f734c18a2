package gongkai.e2e;

import gongkai.platform.database.DatabaseConfiguration;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = "gongkai.database.url=${gongkai.cost.url:jdbc:h2:mem:cost" + DatabaseConfiguration.H2_SETTINGS
                + ";DB_CLOSE_DELAY=-1}")
class ReadCostTest extends ReadCost {}
