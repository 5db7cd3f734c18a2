/** The findings in the books, what the office decides about them, and the list of what is to be put right. */
@NullMarked
package gongkai.checks;

import org.jspecify.annotations.NullMarked;
