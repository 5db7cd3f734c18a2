package gongkai.platform.database;

/** A stored document that is no longer what it was when it came: it is not used as if it were whole. */
public class DamagedDocument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;

    /** @param source the id of the source that it belongs to */
    public DamagedDocument(String file, String region, long source) {
        super(region + "/" + source + " " + file);
        this.file = file;
    }

    /** The document's name. */
    public String file() {
        return file;
    }
}
