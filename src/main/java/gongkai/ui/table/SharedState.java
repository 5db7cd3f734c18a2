package gongkai.ui.table;

/**
 * A state that the numbers of a table may share (合计, 暂定). Repeated in every cell it would say nothing: what holds for
 * most is said once below the table, and only the exceptions are marked in their cells.
 *
 * @param word marks a number that has the state where most have not
 * @param opposite marks a number that has it not where most have
 * @param all said below the table where every number has the state
 * @param most said there where most have it
 */
public record SharedState(String word, String opposite, String all, String most) {}
