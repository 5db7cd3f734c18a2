/** What officers do with a document that waits: they correct, dismiss, claim and accept. */
@NullMarked
package gongkai.review;

import org.jspecify.annotations.NullMarked;
