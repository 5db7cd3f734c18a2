package gongkai.platform.csv;

import gongkai.platform.installation.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on a failed start which line of which file of data or rules is wrong, without a stack trace. */
class DataFileFailureAnalyzer extends AbstractFailureAnalyzer<DataFileException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DataFileException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), StartRefused.translate("start.data-file"), cause);
    }
}
