/** What really was in a synthetic region, unit by unit and year by year, before anybody reports it. */
@NullMarked
package gongkai.sample.numbers;

import org.jspecify.annotations.NullMarked;
