package gongkai.reading.budget;

import gongkai.reading.text.VisibleText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A document that cannot be read. It says which file, where in it, why, and what to do instead, as a key of the texts
 * ({@code reports.unreadable.<problem>}) with arguments, so that it can be said in the language of whoever asks. The
 * first argument is always the file's name.
 */
public class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int LONGEST_REASON = 200;

    private final Problem problem;
    private final transient List<Object> arguments;

    /** Why; each has a text under {@code reports.unreadable.}. */
    public enum Problem {
        /** {1}: the limit in MB. */
        TOO_LARGE("too-large"),
        EMPTY("empty"),
        MISSING("missing"),
        /** {1}: what the reader of the format said. */
        DAMAGED("damaged"),
        /** {1}: what it unpacks to or how many parts it has. */
        BOMB("bomb"),
        /** {1}: how many characters a text may have. */
        TOO_LONG("too-long"),
        /** {1}: how many cells its tables may have. */
        TOO_MANY_CELLS("too-many-cells"),
        TOO_MUCH_MEMORY("too-much-memory"),
        /** {1}: seconds. */
        TOO_SLOW("too-slow"),
        ENCRYPTED("encrypted"),
        SCANNED("scanned"),
        OLD_WORD("old-word"),
        WORKBOOK("workbook"),
        DATA("data"),
        /** {1}: how many it holds, {2}: how many it may hold. */
        TOO_MANY_NUMBERS("too-many-numbers"),
        UNKNOWN_FORMAT("unknown-format"),
        UNKNOWN_ENCODING("unknown-encoding");

        private final String key;

        Problem(String key) {
            this.key = key;
        }
    }

    public UnreadableDocument(Problem problem, String file, Object... more) {
        super(VisibleText.line(file) + ": " + problem.key + (more.length == 0 ? "" : " " + List.of(more)));
        this.problem = problem;
        var all = new java.util.ArrayList<Object>();
        all.add(VisibleText.line(file));
        all.addAll(List.of(more));
        this.arguments = List.copyOf(all);
    }

    public UnreadableDocument(Problem problem, String file, Throwable cause) {
        this(problem, file, reason(cause));
        initCause(cause);
    }

    /** What a library says may repeat whole parts of the document. */
    private static String reason(Throwable cause) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = said.substring(0, Math.min(said.length(), LONGEST_REASON)).replaceAll("\\s+", " ");
        return VisibleText.line(line) + (said.length() > LONGEST_REASON ? "…" : "");
    }

    public Problem problem() {
        return problem;
    }

    /** The key of the text that says it. */
    public String key() {
        return "reports.unreadable." + problem.key;
    }

    /** What the text's {0}, {1} … stand for; {0} is the file's name. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The sentence that says what is wrong and what to do, in Chinese or English. */
    public String sentence(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key()), locale).format(arguments.toArray());
    }
}
