package gongkai.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on a failed start which line of which catalogue file is wrong, without a stack trace. */
class CatalogueFailureAnalyzer extends AbstractFailureAnalyzer<CatalogueException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, CatalogueException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend that line of the catalogue and start again.", cause);
    }
}
