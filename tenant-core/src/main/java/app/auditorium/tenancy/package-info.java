/** The wall between tenants: for whom a transaction acts, and the only doors through it. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package app.auditorium.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
