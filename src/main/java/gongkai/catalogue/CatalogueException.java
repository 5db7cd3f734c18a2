package gongkai.catalogue;

/** A mistake in a catalogue file. The message names file, line and reason; the start must stop on it. */
public class CatalogueException extends RuntimeException {

    public CatalogueException(String file, long line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
