package se.foljsam.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the text alone, without a stack trace around it. */
class RefusedToStartAnalyzer extends AbstractFailureAnalyzer<RefusedToStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedToStart refused) {
        return new FailureAnalysis("Följsam startar inte. " + refused.getMessage(), null, refused);
    }
}
