/** The list of findings, and the decisions about them. */
@NamedInterface("ui")
@NullMarked
package gongkai.checks.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
