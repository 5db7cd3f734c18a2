package gongkai.ui.page;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Stands where a page's content will be while it is read: the outlines of cards and panels, and the words for it. It asks once
 * whether the content is there, which is answered when it is, without the page; then it has the page send it.
 */
public final class Skeleton extends Div {

    private static final String READY = "data-ready";

    /**
     * @param cards metric cards at the top
     * @param panels chart panels below them
     */
    public Skeleton(int cards, int panels) {
        addClassName("skeleton");
        Span words = new Span(getTranslation("page.reading"));
        words.addClassName("skeleton-words");
        words.getElement().setAttribute("role", "status");
        add(words);
        add(outlines(cards, "cards", "metric-card"));
        add(outlines(panels, "panels", "panel"));
    }

    private static Div outlines(int number, String grid, String each) {
        Div outlines = new Div();
        outlines.addClassNames("grid", grid);
        outlines.getElement().setAttribute("aria-hidden", "true");
        outlines.setVisible(number > 0);
        for (int i = 0; i < number; i++) {
            Div outline = new Div();
            outline.addClassName(each);
            outlines.add(outline);
        }
        return outlines;
    }

    /**
     * @param reading what it waits for
     * @param page what it stands in: that is still there when the content has come before a browser asks whether it has
     */
    void waitFor(CompletableFuture<?> reading, Element page) {
        page.setAttribute(READY, new Ready(reading));
        getElement().executeJs("""
                const ready = async () => {
                  while (this.isConnected) {
                    const answer = await fetch(this.parentElement.getAttribute('data-ready')).catch(() => null);
                    if (answer && answer.status !== 204) {
                      await this.$server.show().catch(() => {});
                    }
                    await new Promise(done => setTimeout(done, answer ? 200 : 2000));
                  }
                };
                ready();
                """);
    }

    /** Does nothing: what has been drawn in the meantime goes out with the answer. */
    @ClientCallable
    public void show() {}

    /**
     * Answers when what is waited for is there, well or not. A connection is not held for longer than proxies bear, and not
     * more of them than the server has threads to spare: who finds none is told to ask again.
     */
    private static final class Ready implements ElementRequestHandler {

        private static final int LONGEST_SECONDS = 20;
        private static final Semaphore PLACES = new Semaphore(100);

        private final transient CompletableFuture<?> reading;

        Ready(CompletableFuture<?> reading) {
            this.reading = reading;
        }

        @Override
        public void handleRequest(
                VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setStatus(isThere() ? HttpStatus.OK.value() : HttpStatus.NO_CONTENT.value());
        }

        private boolean isThere() {
            if (!PLACES.tryAcquire()) {
                return reading.isDone();
            }
            try {
                reading.handle((result, failure) -> true).get(LONGEST_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException | TimeoutException e) {
                return false;
            } finally {
                PLACES.release();
            }
        }
    }
}
