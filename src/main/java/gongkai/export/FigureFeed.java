package gongkai.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.HomeRegion;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Figures;
import gongkai.platform.csv.CsvCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures for programs: {@code /api/figures}, as JSON or with {@code .csv}. {@code indicator} and {@code unit} take
 * codes, repeated or with commas between; {@code from} and {@code to} take months, and the answer has the periods that lie
 * within. A parameter that is not understood is refused, because an answer to another question would be believed.
 */
@RestController
@RequestMapping("/api")
class FigureFeed {

    private static final Set<String> PARAMETERS = Set.of("indicator", "unit", "from", "to");

    /** Without this mark a common spreadsheet reads UTF-8 as something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Figures figures;
    private final Catalogue catalogue;
    private final String region;

    FigureFeed(Figures figures, Catalogue catalogue, HomeRegion home) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.region = home.code();
    }

    @GetMapping(path = "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    List<FeedRow> json(@RequestParam MultiValueMap<String, String> parameters) {
        return rows(parameters);
    }

    @GetMapping(path = "/figures.csv", produces = "text/csv;charset=UTF-8")
    String csv(@RequestParam MultiValueMap<String, String> parameters) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(FeedRow.COLUMNS);
            rows(parameters)
                    .forEach(row -> csv.writeRecord(
                            row.cells().stream().map(CsvCell::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A parameter that cannot be answered; the message is the answer. */
    private static final class BadParameter extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadParameter(String message) {
            super(message);
        }
    }

    @ExceptionHandler(BadParameter.class)
    ResponseEntity<Map<String, String>> refuse(BadParameter wrong) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", String.valueOf(wrong.getMessage())));
    }

    private List<FeedRow> rows(MultiValueMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new BadParameter(
                        "There is no parameter \"" + name + "\"; there are indicator, unit, from and to.");
            }
        }
        List<String> indicators = codes(parameters, "indicator");
        for (String code : indicators) {
            if (catalogue.indicator(code).isEmpty()) {
                throw new BadParameter("There is no indicator \"" + code + "\".");
            }
        }
        List<String> units = codes(parameters, "unit");
        for (String code : units) {
            if (catalogue.unit(code).map(Unit::region).filter(region::equals).isEmpty()) {
                throw new BadParameter("There is no unit \"" + code + "\" in the region " + region + ".");
            }
        }
        YearMonth from = month(parameters, "from", YearMonth.of(1, 1));
        YearMonth to = month(parameters, "to", YearMonth.of(9999, 12));
        if (to.isBefore(from)) {
            throw new BadParameter("from, " + from + ", is later than to, " + to + ".");
        }
        FigureQuery query = FigureQuery.of(region)
                .allAspects()
                .indicators(indicators)
                .units(units)
                .within(new Period(from, to));
        return figures.find(query).stream().map(FeedRow::of).toList();
    }

    private static List<String> codes(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static YearMonth month(MultiValueMap<String, String> parameters, String name, YearMonth otherwise) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return otherwise;
        }
        try {
            if (values.size() == 1) {
                return YearMonth.parse(values.getFirst());
            }
        } catch (DateTimeException e) {
            // refused below, as one that is given twice is
        }
        throw new BadParameter(name + " takes one month such as 2014-01, not \"" + String.join(", ", values) + "\".");
    }
}
