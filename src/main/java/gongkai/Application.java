package gongkai;

import gongkai.cli.GenerateCommand;
import gongkai.cli.ImportCommand;
import gongkai.cli.PasswordCommand;
import gongkai.cli.ReadCommand;
import gongkai.cli.VerifyCommand;
import gongkai.platform.installation.StartRefused;
import gongkai.platform.logging.UncaughtFailures;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The one entrance: {@code run} starts the server, with Spring's own options after it; {@code read} needs none. */
@SpringBootApplication
public class Application {

    static void main(String[] arguments) {
        UncaughtFailures.log();
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            serve(arguments);
            return;
        }
        String[] further = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "run" -> serve(further);
            case "read" -> System.exit(new CommandLine(new ReadCommand()).execute(further));
            case "import" -> System.exit(new CommandLine(new ImportCommand(Application::start)).execute(further));
            case "password" -> System.exit(new CommandLine(new PasswordCommand(Application::start)).execute(further));
            case "generate" -> System.exit(new CommandLine(new GenerateCommand(Application::content)).execute(further));
            case "verify" -> System.exit(new CommandLine(new VerifyCommand()).execute(further));
            default -> {
                System.err.println("gongkai: no such command: " + arguments[0]);
                System.exit(2);
            }
        }
    }

    /** Ends with 2 where the start was refused, also by one of its parts. */
    private static void serve(String... arguments) {
        try {
            start(arguments);
        } catch (RuntimeException e) {
            if (StartRefused.isCauseOf(e)) {
                System.exit(2);
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return SpringApplication.run(Application.class, arguments);
    }

    /** The part that brings content into the database, without views and without a web server. */
    private static ConfigurableApplicationContext content(String... arguments) {
        return new SpringApplicationBuilder(DataFolder.Content.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
