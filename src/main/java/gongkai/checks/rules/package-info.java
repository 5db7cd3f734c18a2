/** The rules of consistency, one class each, and the set of them. Pure: claims in, findings out. */
@NullMarked
package gongkai.checks.rules;

import org.jspecify.annotations.NullMarked;
