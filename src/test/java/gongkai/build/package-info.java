/** What the repository must be: its structure, its texts, its script, its supply chain. */
@NullMarked
package gongkai.build;

import org.jspecify.annotations.NullMarked;
