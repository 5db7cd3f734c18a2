/** Synthetic data (演示数据) in the shape of a real district's reports, for screenshots, trials and benchmarks. */
@NullMarked
package gongkai.sample;

import org.jspecify.annotations.NullMarked;
