package gongkai.platform.csv;

/** A mistake in a file of data or rules. The message names file, line and reason; the start must stop on it. */
public class DataFileException extends RuntimeException {

    public DataFileException(String file, long line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
