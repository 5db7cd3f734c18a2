/** The numbers of a document under review, and the document and its numbers as pieces of HTML: computed, no screen. */
@NullMarked
package gongkai.review.ui.markup;

import org.jspecify.annotations.NullMarked;
