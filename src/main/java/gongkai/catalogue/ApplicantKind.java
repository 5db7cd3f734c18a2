package gongkai.catalogue;

import java.util.Arrays;
import java.util.List;

/** Who asks: the six columns by which the forms of 2019 and 2021 divide applications, in their order. */
public enum ApplicantKind {
    NATURAL_PERSON("natural-person"),
    ENTERPRISE("enterprise"),
    RESEARCH("research"),
    WELFARE("welfare"),
    LEGAL_SERVICE("legal-service"),
    OTHER_ORGANISATION("other-organisation");

    private static final List<String> CODES =
            Arrays.stream(values()).map(ApplicantKind::code).toList();

    private final String code;

    ApplicantKind(String code) {
        this.code = code;
    }

    /** As the aspect of a claim or a figure. */
    public String code() {
        return code;
    }

    /** The codes of all of them; their numbers add up to the number without an aspect. */
    public static List<String> codes() {
        return CODES;
    }
}
