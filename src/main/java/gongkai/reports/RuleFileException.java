package gongkai.reports;

/** A line of a rule file that cannot be right: file, line and reason, for whoever edits the file. */
public class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RuleFileException(String file, long line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
