package gongkai.catalogue;

import java.util.Arrays;
import java.util.List;

/** Who counted a number of the hotline: two issuers' numbers of one thing stand beside one another and never add up. */
public enum Issuer {
    CITY("issuer-city"),
    DISTRICT("issuer-district");

    private static final List<String> CODES =
            Arrays.stream(values()).map(Issuer::code).toList();

    private final String code;

    Issuer(String code) {
        this.code = code;
    }

    /** As the aspect of a claim or a figure. */
    public String code() {
        return code;
    }

    /** The codes of both. */
    public static List<String> codes() {
        return CODES;
    }
}
