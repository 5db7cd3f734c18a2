package gongkai.catalogue;

import gongkai.platform.installation.Installation;
import gongkai.platform.installation.StartRefused;
import org.springframework.stereotype.Component;

/**
 * The region that this installation is of: what its screens show, what its interface answers and where documents go. By
 * what the {@link Installation} says, else the synthetic one where somebody asked for synthetic data and so
 * wants to see it, else the one whose published figures ship with the application.
 */
@Component
public class HomeRegion {

    /** 岳阳楼区. */
    private static final String PUBLISHED = "430602";

    private final String code;

    HomeRegion(Catalogue catalogue, Installation installation) {
        String asked = installation.region();
        this.code = asked.isBlank() ? usual(catalogue) : asked.strip();
        if (catalogue.regions().stream().noneMatch(region -> region.code().equals(code))) {
            throw new StartRefused(
                    null,
                    "start.region",
                    code,
                    String.join(
                            ", ", catalogue.regions().stream().map(Region::code).toList()));
        }
    }

    private static String usual(Catalogue catalogue) {
        return catalogue.regions().stream()
                .map(Region::code)
                .filter(catalogue::isSample)
                .findFirst()
                .orElse(PUBLISHED);
    }

    /** Its code in the catalogue, which is also the code of the unit that is the whole of it. */
    public String code() {
        return code;
    }
}
