package gongkai.bench.protocol;

/** The numbers that Flow gives the parts of a node in what it sends: those of its {@code NodeFeatures}. */
final class Features {

    static final int ELEMENT = 0;
    static final int PROPERTIES = 1;
    static final int CHILDREN = 2;
    static final int ATTRIBUTES = 3;
    static final int LISTENERS = 4;
    static final int TEXT = 7;
    static final int CLASSES = 11;

    private Features() {}
}
