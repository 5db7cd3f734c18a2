package gongkai.ledger.model;

/**
 * What a place that should hold a number holds. Only VALUE carries one (zero included). NONE_STATED is a zero said in
 * words (无, 未收到); SLASH and BLANK never become 0.
 */
public enum State {
    VALUE,
    SLASH,
    BLANK,
    NONE_STATED;
}
