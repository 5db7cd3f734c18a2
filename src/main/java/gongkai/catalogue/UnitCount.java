package gongkai.catalogue;

/** How many units a source says a class has in a year, with the source. */
public record UnitCount(String group, int year, int count, String quote, String sourceTitle, String published) {}
