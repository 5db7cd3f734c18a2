package gongkai.review.intake;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever sent a request still waits for its answer. A servlet learns only from a write that fails, which comes
 * when all the work is done; the connector can look at the connection before.
 */
public final class ClientConnection extends ValveBase {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    /** What the connector says is there to be read when it could not read: the connection has ended. */
    private static final int ENDED = 1;

    public ClientConnection() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        request.setAttribute(ATTRIBUTE, (BooleanSupplier) () -> hasEnded(wire));
        getNext().invoke(request, response);
    }

    /** Only to be asked by the request's own thread, and when its body has been read. */
    private static boolean hasEnded(org.apache.coyote.Request wire) {
        wire.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return wire.getAvailable() == ENDED;
    }

    /**
     * @param attributes of the request
     * @return tells whether its client has gone; to be asked by the request's own thread, when its body has been read
     */
    public static BooleanSupplier gone(Function<String, @Nullable Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof BooleanSupplier ended ? ended : () -> false;
    }
}
