package gongkai.ledger.ui;

import gongkai.access.CurrentUser;
import gongkai.catalogue.Catalogue;
import gongkai.ledger.FigureDecisions;
import gongkai.ledger.query.Figures;
import org.springframework.stereotype.Component;

/** Whom the evidence panel asks, and who asks. */
@Component
record EvidenceServices(
        Figures figures,
        FigureDecisions decisions,
        ClaimCorrections corrections,
        Catalogue catalogue,
        CurrentUser user) {}
