package gongkai.ledger.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import gongkai.access.Role;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.FigureDecisions;
import gongkai.ledger.query.Figures;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom the evidence panel asks, and who asks. */
@Component
record EvidenceServices(
        Figures figures,
        FigureDecisions decisions,
        ClaimCorrections corrections,
        Catalogue catalogue,
        AuthenticationContext authentication) {

    /** The account that is signed in, where it may decide figures. */
    Optional<String> officer() {
        return authentication.hasAnyRole(Role.Names.OFFICER, Role.Names.ADMIN)
                ? authentication.getPrincipalName()
                : Optional.empty();
    }
}
