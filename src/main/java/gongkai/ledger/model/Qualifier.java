package gongkai.ledger.model;

/** How exactly a number is meant: OVER (余, 多), AT_LEAST (以上, 不少于), NEARLY (近), ABOUT (约, 左右). */
public enum Qualifier {
    EXACT,
    OVER,
    AT_LEAST,
    NEARLY,
    ABOUT
}
