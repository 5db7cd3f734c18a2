package gongkai.reports;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Brings a report by program: {@code POST /api/reports?name=…} with the document's bytes as the body, or as
 * the part {@code file} of a form. It is stored pending
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
     * Takes {@code name}, the file's name for its ending and for the list of sources, and {@code year}, the report year of
     * a document that prints none, from the address alone: what a program calls a form must not be read as one.
     */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> bring(HttpServletRequest request, Principal who, Locale locale) throws IOException {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        String name = query.getFirst("name");
        return bring(
                name == null ? "report" : UriUtils.decode(name, StandardCharsets.UTF_8),
                request.getInputStream(),
                year(query.getFirst("year")),
                who,
                locale);
    }

    /** The same for a form with the document as its part {@code file}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> bring(
            @RequestParam MultipartFile file, @RequestParam @Nullable String year, Principal who, Locale locale)
            throws IOException {
        String name = file.getOriginalFilename();
        return bring(name == null ? "report" : name, file.getInputStream(), year(year), who, locale);
    }

    private ResponseEntity<String> bring(
            String name, InputStream body, @Nullable Integer year, Principal who, Locale locale) throws IOException {
        // one byte more than a document may have: the reader says that it is too large, and the rest is never taken in
        byte[] bytes = body.readNBytes(DocumentFiles.MAX_BYTES + 1);
        Receipt receipt = intake.receive(name, bytes, year, who.getName());
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
}
