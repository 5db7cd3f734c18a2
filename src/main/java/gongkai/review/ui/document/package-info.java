/** One document under review: its text beside its numbers, its findings, its differences, and what was done with it. */
@NullMarked
package gongkai.review.ui.document;

import org.jspecify.annotations.NullMarked;
