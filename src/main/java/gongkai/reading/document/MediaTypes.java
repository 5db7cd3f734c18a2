package gongkai.reading.document;

import java.util.Locale;
import java.util.Map;

/** The media type that a document is handed out again with, by its name. Never one that a browser would run. */
public final class MediaTypes {

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "txt", "text/plain",
            "html", "text/html",
            "htm", "text/html",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf");

    private MediaTypes() {}

    public static String of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}
