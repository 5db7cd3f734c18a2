/** What every view shares: theme, texts, the charts' house style, number formats, error views. */
@NullMarked
package gongkai.base;

import org.jspecify.annotations.NullMarked;
