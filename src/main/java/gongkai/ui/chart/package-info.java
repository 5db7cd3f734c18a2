/** Charts in the style of the house: what a view hands over is numbers and words, never a configuration. */
@NullMarked
package gongkai.ui.chart;

import org.jspecify.annotations.NullMarked;
