package gongkai.catalogue;

import java.util.List;

/**
 * One way in which sources divide a region's total into levels. Levels are named partitions, not one tree: a report's
 * narrative may divide it otherwise than its tables.
 *
 * @param basis NARRATIVE or TABLE: where this division is used
 */
public record Partition(String name, String whole, List<String> parts, String basis) {}
