/** The screens by which an officer turns documents into accepted figures. */
@NullMarked
package gongkai.reports.ui;

import org.jspecify.annotations.NullMarked;
