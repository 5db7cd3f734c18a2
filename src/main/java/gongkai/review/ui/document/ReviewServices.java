package gongkai.review.ui.document;

import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingService;
import gongkai.checks.FindingTexts;
import gongkai.ledger.query.Sources;
import gongkai.review.ReviewService;
import gongkai.review.Separation;
import org.springframework.stereotype.Component;

/** Whom the screen of one document asks. */
@Component
record ReviewServices(
        Catalogue catalogue,
        Sources sources,
        ReviewService reviews,
        Separation separation,
        FindingService findings,
        FindingTexts findingTexts) {}
