/**
 * What rules are written in terms of: what a source says, the interval that a printed number stands for, and a
 * finding.
 */
@NullMarked
package gongkai.checks.context;

import org.jspecify.annotations.NullMarked;
