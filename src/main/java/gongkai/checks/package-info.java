/** The consistency rules: what in a set of claims contradicts itself, the form, the law or last year. */
@NullMarked
package gongkai.checks;

import org.jspecify.annotations.NullMarked;
