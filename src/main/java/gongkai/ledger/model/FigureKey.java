package gongkai.ledger.model;

import gongkai.catalogue.Period;

/** What a figure is the figure of. There is at most one accepted value for each key. */
public record FigureKey(String region, String indicator, String aspect, String unit, Period period) {}
