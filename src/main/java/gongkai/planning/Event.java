package gongkai.planning;

import java.time.LocalDate;

/** A dated note as a chart shows it, in both languages; what the office wrote itself is the same in both. */
public record Event(LocalDate day, String zh, String en) {}
