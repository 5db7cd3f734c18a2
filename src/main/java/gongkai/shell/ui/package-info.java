/** The layout around the views: navigation, the header's choice of years and unit, the pages for errors. */
@NullMarked
package gongkai.shell.ui;

import org.jspecify.annotations.NullMarked;
