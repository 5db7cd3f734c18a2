/** Users, roles and sign-in: who may see and do what. */
@NullMarked
package gongkai.access;

import org.jspecify.annotations.NullMarked;
