package gongkai;

import gongkai.logging.UncaughtFailures;
import gongkai.reports.ReadCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** The one entrance: {@code run} starts the server, with Spring's own options after it; {@code read} needs none. */
@SpringBootApplication
public class Application {

    static void main(String[] arguments) {
        UncaughtFailures.log();
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            SpringApplication.run(Application.class, arguments);
        } else if (arguments[0].equals("run")) {
            SpringApplication.run(Application.class, Arrays.copyOfRange(arguments, 1, arguments.length));
        } else if (arguments[0].equals("read")) {
            System.exit(new CommandLine(new ReadCommand()).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } else if (arguments[0].equals("import")) {
            System.exit(
                    new CommandLine(new ImportCommand()).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } else if (arguments[0].equals("password")) {
            System.exit(
                    new CommandLine(new PasswordCommand()).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } else if (arguments[0].equals("verify")) {
            System.exit(
                    new CommandLine(new VerifyCommand()).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } else {
            System.err.println("gongkai: no such command: " + arguments[0]);
            System.exit(2);
        }
    }
}
