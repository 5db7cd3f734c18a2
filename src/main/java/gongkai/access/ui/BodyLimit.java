package gongkai.access.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * How long and how large what somebody sends may be. The container waits for each byte anew, so that a body of some bytes a
 * second would hold a thread for hours; here the whole of it has its time. Whoever is not known has little of both, and of
 * those from one address who keep the server waiting the oldest has to go when there are too many.
 */
final class BodyLimit extends ValveBase {

    /** The attribute of a request whose sender is known: set where he was let in. */
    static final String KNOWN = "gongkai.sender-known";

    private static final int STRANGERS_BYTES = 64 * 1024;
    private static final Duration STRANGERS_TIME = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int BYTES_A_SECOND = 20_000;
    /** What is thrown away of a body that is refused, so that whoever sends it reads the answer. */
    private static final long THROWN_AWAY = 256L << 20;

    private static final int WAITING_OF_AN_ADDRESS = 20;
    private static final int WAITING = 100;

    private final Map<String, Deque<Body>> waiting = new HashMap<>();
    private int count;

    BodyLimit() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer input = coyote.getInputBuffer();
        Body body = new Body(request, input instanceof Body before ? before.input : input);
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                body.throwAway();
            }
        } finally {
            if (!request.isAsync()) {
                coyote.setInputBuffer(body.input);
            }
            forget(body);
        }
    }

    private synchronized void remember(Body body) {
        Deque<Body> ofAddress = waiting.computeIfAbsent(body.address, address -> new ArrayDeque<>());
        ofAddress.addLast(body);
        count++;
        if (ofAddress.size() > WAITING_OF_AN_ADDRESS) {
            ofAddress.getFirst().hasToGo = true;
            ofAddress.addLast(ofAddress.removeFirst());
        } else if (count > WAITING) {
            waiting.values().stream()
                    .max(Comparator.comparingInt(Deque::size))
                    .ifPresent(most -> most.getFirst().hasToGo = true);
        }
    }

    private synchronized void forget(Body body) {
        Deque<Body> ofAddress = waiting.get(body.address);
        if (ofAddress != null && ofAddress.remove(body)) {
            count--;
            if (ofAddress.isEmpty()) {
                waiting.remove(body.address);
            }
        }
    }

    /** What one request brings, read through its limits. */
    private final class Body implements InputBuffer {
        private final Request request;
        private final InputBuffer input;
        private final String address;
        private final long since = System.nanoTime();
        private long bytes;
        private boolean remembered;
        private boolean ended;
        private volatile boolean hasToGo;

        Body(Request request, InputBuffer input) {
            this.request = request;
            this.input = input;
            this.address = String.valueOf(request.getRemoteAddr());
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            boolean known = isKnown();
            if (!known && !remembered && input.available() == 0 && request.getContentLengthLong() != 0) {
                remembered = true;
                remember(this);
            }
            check(known);
            int read = input.doRead(handler);
            if (read < 0) {
                ended = true;
            } else {
                bytes += read;
                check(isKnown());
            }
            return read;
        }

        @Override
        public int available() {
            return input.available();
        }

        private boolean isKnown() {
            return request.getAttribute(KNOWN) != null;
        }

        private void check(boolean known) throws IOException {
            Duration passed = Duration.ofNanos(System.nanoTime() - since);
            Duration time = known ? TIME.plusSeconds(bytes / BYTES_A_SECOND) : STRANGERS_TIME;
            if (passed.compareTo(time) > 0 || !known && (hasToGo || bytes > STRANGERS_BYTES)) {
                leaveTheRest();
                throw new IOException("the body of " + address + " is too slow or too long: " + bytes + " bytes in "
                        + passed.toMillis() + " ms");
            }
        }

        private void leaveTheRest() {
            ended = true;
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }

        /** What the application has not read, within the same limits. */
        void throwAway() {
            if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
                return;
            }
            Rest rest = new Rest();
            try {
                while (!ended && bytes < THROWN_AWAY && doRead(rest) >= 0) {
                    // nothing is kept
                }
                if (!ended) {
                    leaveTheRest();
                }
            } catch (IOException e) {
                leaveTheRest();
            }
        }
    }

    private static final class Rest implements ApplicationBufferHandler {
        private @Nullable ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the container's own buffer is handed over
        }
    }
}
