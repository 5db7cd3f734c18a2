/** What is answered outside the views: errors, refusals, plain pages and the headers that each answer carries. */
@NullMarked
package gongkai.platform.web;

import org.jspecify.annotations.NullMarked;
