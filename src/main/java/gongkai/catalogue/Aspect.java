package gongkai.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** The further axis that a claim or a figure may carry beside its indicator: who applied, or who counted. */
public final class Aspect {

    /** The empty one, of a number of all, and the codes of each. */
    public static final List<String> CODES = Stream.of(List.of(""), ApplicantKind.codes(), Issuer.codes())
            .flatMap(List::stream)
            .toList();

    private Aspect() {}
}
