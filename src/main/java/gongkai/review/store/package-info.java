/** The review's own tables: numbers that are no claims, and what people did. */
@NullMarked
package gongkai.review.store;

import org.jspecify.annotations.NullMarked;
