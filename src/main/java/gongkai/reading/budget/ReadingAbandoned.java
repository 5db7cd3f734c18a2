package gongkai.reading.budget;

/** Whoever brought a document has gone before it was stored: nothing is stored, and nobody is there to be told. */
public class ReadingAbandoned extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadingAbandoned(String fileName) {
        super(fileName + ": nobody waits for it any more");
    }
}
