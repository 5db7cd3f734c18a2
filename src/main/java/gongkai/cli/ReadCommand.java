package gongkai.cli;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingTexts;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.SourceFacts;
import gongkai.checks.rules.RuleSet;
import gongkai.platform.csv.DataFileException;
import gongkai.platform.logging.ParserLogs;
import gongkai.reading.Reading;
import gongkai.reading.ReportReader;
import gongkai.reading.budget.ReadingLimits;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.document.DocumentReader;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.VisibleText;
import gongkai.review.api.ReadingJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gongkai read FILE}: what the reader finds in a report, as the JSON object of the interface on standard output.
 * Nothing is stored and no server is needed. A file that cannot be read gets one sentence on standard error and exit
 * code 2.
 */
@Command(name = "read", description = "Prints what the reader finds in a report; stores nothing.")
public final class ReadCommand implements Callable<Integer> {

    private static final int WRONG = 2;

    @Parameters(paramLabel = "FILE", description = "a report: .txt, .html, .docx or .pdf")
    private @Nullable Path file;

    @Option(names = "--year", description = "the report year, for a document that prints none")
    private @Nullable Integer year;

    @Option(names = "--phrases", description = "a file of the office's own phrases, read after the shipped ones")
    private @Nullable Path phrases;

    @Override
    public Integer call() {
        Path given = file;
        if (given == null || !Files.isRegularFile(given)) {
            System.err.println("gongkai: " + (chinese() ? "没有这个文件：" : "no such file: ") + given);
            return WRONG;
        }
        ParserLogs.silenceAll();
        try {
            Catalogue catalogue = Catalogue.shipped();
            ReportReader reader = new ReportReader(catalogue, phrases, ReadingLimits.USUAL);
            String name = VisibleText.line(String.valueOf(given.getFileName()));
            Reading reading = reader.read(name, DocumentReader.bytes(given), year);
            // the platform's default encoding would lose characters on a machine set to C
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println(ReadingJson.text(reading, check(reading, catalogue, Locale.SIMPLIFIED_CHINESE)));
            return 0;
        } catch (UnreadableDocument e) {
            System.err.println("gongkai: " + e.sentence(chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
            return WRONG;
        } catch (DataFileException e) {
            System.err.println("gongkai: " + e.getMessage());
            return WRONG;
        }
    }

    private static List<ReadingJson.FindingLine> check(Reading reading, Catalogue catalogue, Locale locale) {
        ReportMetadata head = reading.head();
        Integer annual = head.bulletin() ? null : head.year();
        SourceFacts facts = new SourceFacts(head.unit().region(), head.unit().unit(), annual, head.published(), null);
        return ReadingJson.lines(
                new RuleSet(catalogue, CheckSettings.usual()).check(reading.claims(), facts),
                new FindingTexts(catalogue),
                locale);
    }

    private static boolean chinese() {
        String told = System.getenv("GONGKAI_LANGUAGE");
        String language = told != null
                ? told
                : System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        return language.startsWith("zh");
    }
}
