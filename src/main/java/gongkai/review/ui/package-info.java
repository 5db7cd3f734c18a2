/** The screens by which an officer turns documents into accepted figures. */
@NullMarked
package gongkai.review.ui;

import org.jspecify.annotations.NullMarked;
