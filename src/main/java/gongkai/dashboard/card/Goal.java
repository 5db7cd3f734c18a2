package gongkai.dashboard.card;

import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.planning.Target;
import gongkai.planning.TargetStatus;

/**
 * A target, held against the figure of the year it is of.
 *
 * @param period of the figure it was held against; the whole year where there is no figure
 * @param few whether the figure is a rate over fewer than {@link Indicator#MIN_CASES} cases: then its status has no colour
 */
public record Goal(Target target, TargetStatus status, Period period, boolean few) {}
