package gongkai.cli;

import gongkai.catalogue.SampleSize;
import gongkai.platform.installation.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * {@code gongkai generate}: writes synthetic regions into the database that the environment names, year by year, and says
 * on the terminal how far it is. Started again after it was killed it goes on where it was. Ends with 0, or with 2 where
 * nothing was written.
 */
@Command(name = "generate", description = "Writes synthetic data.")
public final class GenerateCommand implements Callable<Integer> {

    private static final int WRONG = 2;

    @Option(names = "--regions", arity = "0..1", fallbackValue = "")
    private String regions = String.valueOf(SampleSize.DISTRICT.regions());

    @Option(names = "--units", arity = "0..1", fallbackValue = "")
    private String units = String.valueOf(SampleSize.DISTRICT.units());

    @Option(names = "--years", arity = "0..1", fallbackValue = "")
    private String years = String.valueOf(SampleSize.DISTRICT.years());

    @Option(names = "--months", negatable = true, defaultValue = "true", fallbackValue = "true")
    private boolean months = SampleSize.DISTRICT.months();

    @Unmatched
    private List<String> others = new ArrayList<>();

    private final RunningServer.Starter content;

    /** @param content starts the part of the application that brings content, which does so as it starts */
    public GenerateCommand(RunningServer.Starter content) {
        this.content = content;
    }

    @Override
    public Integer call() {
        if (!others.isEmpty()) {
            System.err.println("gongkai: " + StartRefused.translate("sample.option", others.getFirst()));
            return WRONG;
        }
        SampleSize size;
        try {
            size = SampleSize.of(regions, units, years, months);
        } catch (StartRefused e) {
            System.err.println(e.line());
            return WRONG;
        }
        try (ConfigurableApplicationContext written = content.start(
                "--logging.level.root=error",
                "--spring.main.banner-mode=off",
                "--gongkai.command=true",
                "--gongkai.sample=true",
                "--gongkai.sample.in-place=true",
                "--gongkai.sample.regions=" + size.regions(),
                "--gongkai.sample.units=" + size.units(),
                "--gongkai.sample.years=" + size.years(),
                "--gongkai.sample.months=" + size.months())) {
            System.err.println(StartRefused.translate("sample.ready", size.regions(), size.units(), size.years()));
            return written.isActive() ? 0 : 1;
        } catch (RuntimeException e) {
            if (StartRefused.isCauseOf(e)) {
                return WRONG; // it has been said
            }
            throw e;
        }
    }
}
