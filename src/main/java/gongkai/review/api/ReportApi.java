package gongkai.review.api;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingTexts;
import gongkai.platform.i18n.Translations;
import gongkai.reading.budget.ReadingAbandoned;
import gongkai.reading.budget.ReadingBusy;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.review.intake.ClientConnection;
import gongkai.review.intake.IntakeResult;
import gongkai.review.intake.ReportIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Brings a report by program: {@code POST /api/reports?name=…} with the document's bytes as the body. It is
 * stored pending review (201), or found to be there already (200, nothing changed); both answer the object of
 * {@code gongkai read}. A document that cannot be read is refused with one sentence (422), and where too many wait to be
 * read, the answer is to try again (503 with {@code Retry-After}); in both cases nothing is stored.
 */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

    private static final int RETRY_AFTER_SECONDS = 30;
    private final ReportIntake intake;
    private final FindingTexts texts;

    ReportApi(ReportIntake intake, Catalogue catalogue) {
        this.intake = intake;
        this.texts = new FindingTexts(catalogue);
    }

    /**
     * Takes {@code name}, the file's name for its ending and for the list of sources, and {@code year}, the report year of
     * a document that prints none, from the address alone: what a program calls a form must not be read as one.
     */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> bring(HttpServletRequest request, Locale locale) throws IOException {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        String name = query.getFirst("name");
        IntakeResult receipt = intake.receive(
                name == null ? "report" : UriUtils.decode(name, StandardCharsets.UTF_8),
                request.getInputStream(),
                year(query.getFirst("year")),
                ClientConnection.gone(request::getAttribute));
        return ResponseEntity.status(receipt.alreadyThere() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(ReadingJson.text(receipt, ReadingJson.lines(receipt.findings(), texts, locale)));
    }

    private static @Nullable Integer year(@Nullable String given) {
        return given != null && given.matches("[0-9]{4}") ? Integer.valueOf(given) : null;
    }

    @ExceptionHandler(UnreadableDocument.class)
    ResponseEntity<Map<String, String>> refuse(UnreadableDocument problem, Locale locale) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", problem.sentence(locale)));
    }

    @ExceptionHandler(ReadingBusy.class)
    ResponseEntity<Map<String, String>> postpone(Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", Translations.translate(locale, ReadingBusy.KEY)));
    }

    /** Nobody reads this; it must not be taken for a fault of the server. */
    @ExceptionHandler(ReadingAbandoned.class)
    ResponseEntity<Void> nobody() {
        return ResponseEntity.status(HttpStatus.REQUEST_TIMEOUT).build();
    }
}
