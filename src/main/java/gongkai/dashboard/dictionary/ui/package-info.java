/** The dictionary of indicators, and the page of one. */
@NullMarked
package gongkai.dashboard.dictionary.ui;

import org.jspecify.annotations.NullMarked;
