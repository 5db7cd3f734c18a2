package gongkai.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.annotation.Secured;

/**
 * Whoever may not feed the ledger may not call this, by whatever way he comes: officers and administrators alone. Looked at
 * where a service is asked, beside the pages that do not offer it to others.
 */
@Secured({"ROLE_" + Role.Names.OFFICER, "ROLE_" + Role.Names.ADMIN})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfficersOnly {}
