package gongkai.reports;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingTexts;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Brings a report by program: {@code POST /api/reports?name=…} with the document's bytes as the body. It is stored pending
 * review (201), or found to be there already (200, nothing changed); both answer the object of {@code gongkai read}. A
 * document that cannot be read is refused with one sentence (422), and nothing is stored.
 */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

    private final ReportIntake intake;
    private final FindingTexts texts;

    ReportApi(ReportIntake intake, Catalogue catalogue) {
        this.intake = intake;
        this.texts = new FindingTexts(catalogue);
    }

    /**
     * @param name the file's name, for its ending and for the list of sources
     * @param year the report year of a document that prints none
     */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> bring(
            @RequestParam(defaultValue = "report") String name,
            @RequestParam(required = false) @Nullable Integer year,
            InputStream body,
            Principal who,
            Locale locale)
            throws IOException {
        // one byte more than a document may have: the reader says that it is too large, and the rest is never taken in
        byte[] bytes = body.readNBytes(DocumentFiles.MAX_BYTES + 1);
        Receipt receipt = intake.receive(name, bytes, year, who.getName());
        return ResponseEntity.status(receipt.alreadyThere() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(ReadingJson.text(receipt.reading(), ReadingJson.lines(receipt.findings(), texts, locale)));
    }

    @ExceptionHandler(UnreadableDocument.class)
    ResponseEntity<Map<String, String>> refuse(UnreadableDocument problem, Locale locale) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", problem.sentence(locale)));
    }
}
