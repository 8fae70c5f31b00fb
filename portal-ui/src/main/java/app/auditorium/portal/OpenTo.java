package app.auditorium.portal;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * To whom a view is open: members with one of the roles, in tenants of one of the kinds; none named means all. Every view says
 * this or {@code @AnonymousAllowed}; one that says neither is open to nobody.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Role[] value() default {};

    TenantKind[] in() default {};

    /** Open to the operator of the service instead of members. */
    boolean operator() default false;

    /** Open to whoever is signed in, in a tenant or not. */
    boolean everyone() default false;
}
