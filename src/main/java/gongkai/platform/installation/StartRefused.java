package gongkai.platform.installation;

import gongkai.platform.i18n.Translations;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Why a command or the server cannot start, in one sentence of the terminal's language with the way out: printed alone,
 * without a stack trace, and the process ends with 2.
 */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private final boolean inUse;

    /** @param key of the sentence among the texts, and what stands in its places */
    public StartRefused(@Nullable Throwable cause, String key, Object... parameters) {
        super(translate(key, parameters), cause);
        this.inUse = key.equals("start.in-use");
    }

    /** Whether another process holds what is needed: it is not wrong, only not to be had. */
    public boolean isInUse() {
        return inUse;
    }

    /** A sentence for the terminal, Chinese where the terminal is (as the script {@code gongkai} tells it). */
    public static String translate(String key, Object... parameters) {
        return Translations.translate(language(), key, parameters);
    }

    /** The language that the terminal is spoken to in. */
    public static Locale language() {
        return language(System.getenv());
    }

    public static Locale language(Map<String, String> environment) {
        for (String name : new String[] {"GONGKAI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    @Override
    public int getExitCode() {
        return 2;
    }

    /** Whether a failure is such a refusal, wherever in the start it came up; it has been said then. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return true;
            }
        }
        return false;
    }

    /** The sentence as it stands on the terminal. */
    public String line() {
        return "gongkai: " + getMessage();
    }

    /** Prints the sentence where Spring would print a report, or a page of stack trace. */
    static class Reporter implements SpringBootExceptionReporter {
        @Override
        public boolean reportException(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused refused) {
                    System.err.println(refused.line());
                    return true;
                }
            }
            return false;
        }
    }
}
