package app.auditorium.tenancy;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which roles may use a method of a front door; no role named means every member of the tenant. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Role[] value() default {};

    /** In which kinds of tenants; none named means all three, for administrators are found in every kind. */
    TenantKind[] in() default {};
}
