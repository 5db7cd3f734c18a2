/** Documents brought by programs, and readings as JSON. */
@NullMarked
package gongkai.review.api;

import org.jspecify.annotations.NullMarked;
