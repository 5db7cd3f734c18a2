package gongkai.ui.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Reads what a page shows on a thread of its own, as the same user, so that a slow query holds up neither the page's
 * frame nor any other page. What is there soon ({@code gongkai.page.patience}, milliseconds) is waited for, so that nothing
 * flickers.
 *
 * <p>A reading that nobody waits for any more runs to its end: interrupting a thread inside the embedded database closes the
 * database.
 */
@Component
public class BackgroundReader {

    private final long patience;

    BackgroundReader(@Value("${gongkai.page.patience:150}") long patience) {
        this.patience = patience;
    }

    <T> CompletableFuture<T> start(Supplier<T> reading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().name("page-reader").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                result.complete(reading.get());
            } catch (Throwable failure) { // whatever it is, somebody waits for it
                result.completeExceptionally(failure);
            }
        }));
        return result;
    }

    /** Waits a little; whether it has ended, well or not. */
    boolean isSoonDone(CompletableFuture<?> reading) {
        try {
            reading.get(patience, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return true; // the one who takes the result meets the failure
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }
}
