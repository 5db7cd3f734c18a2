package gongkai.checks;

/** Somebody else decided about the finding meanwhile; nothing was changed. */
public class StaleFindingException extends RuntimeException {

    private final transient StoredFinding now;

    StaleFindingException(StoredFinding now) {
        super("finding " + now.id() + " of " + now.region() + " has " + now.decisions() + " decisions by now");
        this.now = now;
    }

    /** The finding as it stands. */
    public StoredFinding now() {
        return now;
    }
}
